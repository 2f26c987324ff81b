"""The ledger's story SC-ETW at the service's doors: a mission year from its opening to its close."""

from __future__ import annotations

import pytest

from tests.awards.cast import at, clock_takes, ok, people_told, refusal, told_to
from tests.awards.missions import LINK, Missions
from tests.awards.places import EDREMIT, PROVINCE, RUZGAR, ZEYTINYAKA
from tests.awards.settling import Settled

STAFF = {
    "teacher",
    "zumre_head",
    "deputy_principal",
    "principal",
    "partnership_coordinator",
    "student_activity_recorder",
}


@pytest.mark.requirement("ETW-01", "ETW-02", "ETW-04", "SM-ETW-1", "SC-ETW")
def test_a_mission_is_opened_by_an_etwinning_school_with_a_plan_and_leaders(newcomers: Settled) -> None:
    here = Missions(newcomers)
    with at("15.9.2025"):
        unknown = here.leyla.post("/v1/etwinning-missions", here.leaders)
        here.register()
        without_plan = here.leyla.post("/v1/etwinning-missions", here.leaders)
        here.plan()
        alone = {"leaders": [{"person": str(here.orhan.id), "responsibility": "Duyurular"}]}
        without_teacher = here.leyla.post("/v1/etwinning-missions", alone)
        stranger = {"leaders": [*here.leaders["leaders"], {"person": str(here.neighbour.id), "responsibility": "X"}]}
        with_stranger = here.leyla.post("/v1/etwinning-missions", stranger)
        opened = ok(here.leyla.post("/v1/etwinning-missions", here.leaders))
        again = here.leyla.post("/v1/etwinning-missions", here.leaders)

    assert refusal(unknown) == (422, "not_an_etwinning_school")
    assert refusal(without_plan) == (422, "action_plan_missing")
    assert refusal(without_teacher) == (422, "teacher_leader_missing")
    assert refusal(with_stranger) == (422, "mission_leader_not_of_the_school")
    assert (opened["state"]["code"], opened["criteria_met"], opened["criteria_count"]) == ("open", 0, 22)
    assert [(one["criteria"], one["met"]) for one in opened["areas"]] == [(3, 0), (3, 0), (6, 0), (6, 0), (4, 0)]
    assert opened["leaders"] == [{"person": str(here.ece.id), "responsibility": "Projeler"}]
    assert refusal(again) == (409, "mission_already_opened")


@pytest.mark.requirement("NTF-58", "ETW-02", "ETW-03", "ETW-08", "SC-ETW")
def test_what_all_staff_are_told_is_suggested_as_evidence(newcomers: Settled) -> None:
    here = Missions(newcomers)
    here.opened()
    said = {"mission": here.mission, "kind": "development_opportunity", "name": "ESEP kursu", "message": "Kasım ayında"}
    with at("17.9.2025"):
        forbidden = here.ece.post("/v1/etwinning-announcements", said)
        sent = ok(here.leyla.post("/v1/etwinning-announcements", said | {"schools": [RUZGAR]}))
        [offer] = here.offers("announcement")
        read = ok(here.berna.post(f"/v1/etwinning-announcements/{sent['id']}/acknowledge"))
        twice = here.berna.post(f"/v1/etwinning-announcements/{sent['id']}/acknowledge")
        neighbours = ok(here.neighbour.get(f"/v1/etwinning-announcements/{sent['id']}"))
        ok(here.ece.post(f"/v1/etwinning-offers/{offer['id']}/take"))
        [evidence] = ok(here.leyla.get(f"/v1/etwinning-evidences?mission={here.mission}"))["items"]
        own = here.leyla.post(f"/v1/etwinning-evidences/{evidence['id']}/accept")
        ok(here.orhan.post(f"/v1/etwinning-announcements/{sent['id']}/acknowledge"))
        ok(here.orhan.post(f"/v1/etwinning-evidences/{evidence['id']}/accept"))
        reach = ok(here.province.get(here.address))["reach"]
        met = here.met("project_idea_meetings")

    told = told_to(newcomers.last("awards.etwinning_announcement.sent"))
    assert refusal(forbidden) == (403, "role_not_allowed")
    assert told == {(role, ZEYTINYAKA) for role in STAFF} | {("principal", RUZGAR)}
    assert offer["suggested"] == "project_idea_meetings"
    assert (read["read_count"], refusal(twice)) == (1, (409, "already_acknowledged"))
    assert neighbours["message"] == "Kasım ayında"
    # What one sent oneself one does not accept; whoever has only read it does.
    assert refusal(own) == (409, "own_record")
    assert met
    assert (reach["staff"], reach["informed"], reach["active"]) == (sent["told_count"], 3, 1)
    assert reach["informed_percent"] == round(300 / reach["staff"], 1)


@pytest.mark.requirement("ETW-05", "NTF-57", "NTF-69", "SC-ETW")
def test_evidence_of_several_subjects_is_accepted_by_somebody_else(newcomers: Settled) -> None:
    here = Missions(newcomers)
    here.opened()
    one = {"held_on": "2025-10-01", "subjects": ["history"]}
    with at("1.10.2025"):
        too_few = here.ece.post("/v1/etwinning-evidences", here.said("interdisciplinary_projects", **one))
        several = one | {"subjects": ["history", "geography", "english"]}
        evidence = here.submitted(here.ece, "interdisciplinary_projects", **several)
        submitted = newcomers.last("awards.etwinning_evidence.submitted")
    with at("2.10.2025"):
        by_colleague = here.berna.post(f"{evidence}/accept")
        accepted = ok(here.leyla.post(f"{evidence}/accept"))
        told = newcomers.last("awards.etwinning_evidence.accepted")
        mine = here.submitted(here.leyla, "students_in_decisions", held_on="2025-10-02")
        own = here.leyla.post(f"{mine}/accept")
        by_deputy = ok(here.orhan.post(f"{mine}/accept"))

    assert refusal(too_few) == (422, "subjects_too_few")
    assert told_to(submitted) == {("deputy_principal", ZEYTINYAKA), ("principal", ZEYTINYAKA)}
    assert refusal(by_colleague) == (403, "role_not_allowed")
    assert accepted["state"]["code"] == "accepted"
    assert people_told(told) == {str(here.ece.id)}
    assert refusal(own) == (409, "own_record")
    assert by_deputy["state"]["code"] == "accepted"


@pytest.mark.requirement("ETW-05", "ETW-07", "ETW-09", "PRV-12", "SC-ETW")
def test_a_club_and_what_students_show_make_their_criteria_met(newcomers: Settled) -> None:
    here = Missions(newcomers)
    here.opened()
    teachers = [str(here.ece.id), str(here.berna.id)]
    club = {"mission": here.mission, "name": "Zeytin Dalı", "teachers": teachers}
    with at("13.10.2025"):
        without = here.ece.post("/v1/etwinning-clubs", club | {"students": 0})
        nobody = here.ece.post("/v1/etwinning-clubs", club | {"students": 12, "teachers": []})
        formed = ok(here.ece.post("/v1/etwinning-clubs", club | {"students": 12}))
        [offer] = here.offers("club")
        ok(here.berna.post(f"/v1/etwinning-offers/{offer['id']}/take"))
        [evidence] = ok(here.leyla.get("/v1/etwinning-evidences?criterion=etwinning_club"))["items"]
        ok(here.leyla.post(f"/v1/etwinning-evidences/{evidence['id']}/accept"))
    with at("24.11.2025"):
        shown = {"held_on": "2025-11-24", "students": 24, "places": ["in_school"]}
        unconsented = here.drafted(here.sinem, "students_present_publicly", **shown, parent_consents=23)
        refused = here.sinem.post(f"{unconsented}/submit")
        here.accepted(here.sinem, "students_present_publicly", **shown, parent_consents=24)
    with at("16.2.2026"):
        visit = {"held_on": "2026-02-16", "spreading": "open_visit_day", "schools": [RUZGAR]}
        here.accepted(here.ece, "regional_training", **visit)
        seen = ok(here.province.get(here.address))["accepted"]

    assert refusal(without) == (422, "club_without_student")
    assert refusal(nobody) == (422, "club_without_teacher")
    assert formed["students"] == 12
    assert refusal(refused) == (422, "parent_consents_missing")
    assert [here.met(code) for code in ("etwinning_club", "students_present_publicly", "regional_training")] == [
        True, True, True,
    ]  # fmt: skip
    # The province reads what was accepted in numbers; words, files and people stay with the school.
    assert [(one["criterion"], one["students"], one["schools"]) for one in seen] == [
        ("etwinning_club", 12, []),
        ("students_present_publicly", 24, []),
        ("regional_training", None, [RUZGAR]),
    ]
    assert not {"name", "description", "author"} & seen[0].keys()
    assert here.province.get(f"/v1/etwinning-evidences/{evidence['id']}").status_code == 404


@pytest.mark.requirement("SM-ETW-1", "NTF-57", "SC-ETW")
def test_returned_evidence_is_corrected_before_it_comes_again(newcomers: Settled) -> None:
    here = Missions(newcomers)
    here.opened()
    with at("25.5.2026", goes_on=True):
        evidence = here.submitted(here.ece, "website_updated", held_on="2026-05-20")
        silent = here.leyla.post(f"{evidence}/return", {})
        returned = ok(here.leyla.post(f"{evidence}/return", {"reason": "Belgede tarih yok"}))
        told = newcomers.last("awards.etwinning_evidence.returned")
        unchanged = here.ece.post(f"{evidence}/submit")
        by_another = here.berna.post(f"{evidence}/submit")
        dated = {"kind": "link", "title": "Tarihli ekran görüntüsü", "address": LINK}
        assert here.ece.bring(f"{evidence}/add_evidence", **dated).status_code == 201
        ok(here.ece.post(f"{evidence}/submit"))
        accepted = ok(here.leyla.post(f"{evidence}/accept"))

    assert silent.status_code == 422
    assert (returned["state"]["code"], returned["returned_for"]) == ("returned", "Belgede tarih yok")
    assert people_told(told) == {str(here.ece.id)}
    assert refusal(unchanged) == (409, "not_corrected")
    assert refusal(by_another) == (403, "role_not_allowed")
    assert (accepted["state"]["code"], accepted["returned_for"]) == ("accepted", None)


@pytest.mark.requirement("ETW-12", "SM-ETW-1", "NTF-57", "SC-ETW", "Q-55")
def test_the_school_judges_itself_the_province_confirms_and_august_closes(newcomers: Settled) -> None:
    here = Missions(newcomers)
    here.opened()
    unmet = ("website_updated", "parents_invited")
    with at("1.6.2026"):
        here.everything(but=unmet)
    with at("5.6.2026"):
        missing = here.leyla.post(f"{here.address}/self_assess", here.answers(unmet, without=("etwinning_club",)))
        claimed = here.leyla.post(f"{here.address}/self_assess", here.answers(("website_updated",)))
        noteless = here.answers(unmet)
        noteless["answers"][-3]["note"] = None
        without_note = here.leyla.post(f"{here.address}/self_assess", noteless)
        judged = ok(here.leyla.post(f"{here.address}/self_assess", here.answers(unmet)))
        self_assessed = newcomers.last("awards.etwinning_mission.self_assessed")
        late = here.ece.post("/v1/etwinning-evidences", here.said("website_updated", held_on="2026-06-05"))
    with at("10.6.2026"):
        district = newcomers.officers[EDREMIT].post(f"{here.address}/confirm")
        back = ok(here.province.post(f"{here.address}/return", {"reason": "Web sitesi yenilenmiş"}))
        here.accepted(here.ece, "website_updated", held_on="2026-06-10")
    with at("19.6.2026"):
        confirmed = here.confirmed(("parents_invited",))
        told = newcomers.last("awards.etwinning_mission.confirmed")
    with at("30.8.2026", "23:59:00"):
        clock_takes()
        still = ok(here.leyla.get(here.address))["state"]["code"]
    with at("31.8.2026"):
        clock_takes()
        closed = ok(here.leyla.get(here.address))["state"]["code"]

    assert refusal(missing) == (422, "criterion_unanswered")
    assert missing.json["missing"] == ["choice.mission_criteria.etwinning_club"]
    assert refusal(claimed) == (422, "met_without_evidence")
    assert claimed.json["missing"] == ["choice.mission_criteria.parents_invited"]
    assert refusal(without_note) == (422, "note_required")
    assert (judged["state"]["code"], judged["criteria_met"], judged["is_met"]) == ("self_assessed", 20, False)
    assert told_to(self_assessed) == {("province_officer", PROVINCE)}
    assert refusal(late) == (409, "mission_not_open")
    assert refusal(district) == (403, "role_not_allowed")
    assert (back["state"]["code"], back["returned_for"]) == ("open", "Web sitesi yenilenmiş")
    assert (confirmed["state"]["code"], confirmed["criteria_met"]) == ("confirmed", 21)
    assert [one["is_met"] for one in confirmed["areas"]] == [True, True, True, True, False]
    assert told_to(told) == {("principal", ZEYTINYAKA)}
    assert told["data"]["facts"]["weak_areas"] == [
        {
            "code": "inclusive_innovative_institutions",
            "tr": "eTwinning okulları kapsayıcı ve inovatif öğrenme kurumlarıdır",
            "en": "eTwinning schools are inclusive and innovative institutions of learning",
            "met": 3,
            "criteria": 4,
        }
    ]
    assert (still, closed) == ("confirmed", "closed")
