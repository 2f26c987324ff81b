"""What a mission refuses, who sees what of it, and that of students only numbers are kept."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import text
from sqlalchemy.orm import Session

from tests.awards.cast import at, ok, refusal
from tests.awards.missions import LINK, Missions
from tests.awards.places import EDREMIT, GULYOLU
from tests.awards.settling import Settled
from tests.chassis.files.samples import PDF, upload

SPECIAL, FOREIGN = "special_needs_and_gifted_included", "international_students_included"


@pytest.fixture
def here(newcomers: Settled) -> Missions:
    """An open mission year."""
    found = Missions(newcomers)
    found.opened()
    return found


@pytest.mark.requirement("ETW-11", "PRV-13", "SC-ETW")
def test_of_students_with_special_needs_or_of_other_nations_only_numbers_are_kept(here: Missions) -> None:
    day: dict[str, Any] = {"held_on": "2026-03-10"}
    bare: dict[str, Any] = {"name": None, "link": None}
    counts = {"students_with_learning_difficulty": 2, "gifted_students": 1}
    with at("10.3.2026"):
        named = here.sinem.post("/v1/etwinning-evidences", here.said(SPECIAL, **day, **bare, special_needs="Ada Yel"))
        texted = here.sinem.post("/v1/etwinning-evidences", here.said(SPECIAL, **day, **counts))
        linked = here.sinem.post("/v1/etwinning-evidences", here.said(FOREIGN, **day, name=None))
        elsewhere = here.sinem.post("/v1/etwinning-evidences", here.said("parents_invited", **day, **counts))
        other_count = here.sinem.post("/v1/etwinning-evidences", here.said(FOREIGN, **day, **bare, **counts))
        empty = here.drafted(here.sinem, FOREIGN, **day, **bare)
        without = here.sinem.post(f"{empty}/submit")
        proof = {"kind": "file", "title": "Liste", "file": upload(PDF, "liste.pdf")}
        brought = here.sinem.bring(f"{empty}/add_evidence", **proof)
        here.accepted(here.sinem, SPECIAL, **day, **bare, **counts)
        seen = ok(here.province.get(here.address))["reached"]

    assert (named.status_code, list(named.json["errors"])) == (422, ["special_needs"])
    assert [refusal(one) for one in (texted, linked)] == [(422, "only_counts_here")] * 2
    assert [refusal(one) for one in (elsewhere, other_count)] == [(422, "count_of_another_criterion")] * 2
    assert refusal(without) == (422, "count_missing")
    assert refusal(brought) == (422, "file_not_taken_here")
    assert here.met(SPECIAL)
    assert (seen["students_with_learning_difficulty"], seen["gifted_students"]) == (2, 1)


@pytest.mark.requirement("SM-ETW-1", "ETW-02", "ETW-08", "ETW-10")
def test_evidence_has_a_day_of_the_year_and_something_that_shows_it(here: Missions) -> None:
    with at("3.12.2025"):
        undated = here.drafted(here.ece, "etwinning_corner")
        last_year = here.drafted(here.ece, "etwinning_corner", held_on="2025-08-31")
        tomorrow = here.drafted(here.ece, "etwinning_corner", held_on="2025-12-04")
        unshown = here.drafted(here.ece, "etwinning_corner", held_on="2025-12-03", link=None)
        refused = [refusal(here.ece.post(f"{one}/submit")) for one in (undated, last_year, tomorrow, unshown)]
        proof = {"kind": "file", "title": "Köşe", "file": upload(PDF, "kose.pdf")}
        assert here.ece.bring(f"{unshown}/add_evidence", **proof).status_code == 201
        submitted = ok(here.ece.post(f"{unshown}/submit"))
        stranger = here.said("etwinning_corner", people=[str(here.neighbour.id)])
        nowhere = here.said("etwinning_corner", schools=["tr/10/edremit/999999"])
        model = here.said("etwinning_corner", pedagogic_models=["other"])
        of_others = here.neighbour.post("/v1/etwinning-evidences", here.said("etwinning_corner"))

    assert refused == [(422, "day_outside_the_year")] * 3 + [(422, "file_or_link_missing")]
    assert submitted["state"]["code"] == "submitted"
    with at("3.12.2025"):
        answers = [here.ece.post("/v1/etwinning-evidences", one) for one in (stranger, nowhere, model)]
    assert [refusal(one) for one in answers[:2]] == [(422, "staff_not_of_the_school"), (422, "school_not_known")]
    assert list(answers[2].json["errors"]) == ["pedagogic_other"]
    assert refusal(of_others) == (404, "not_found")


@pytest.mark.requirement("SM-ETW-1", "ETW-12")
def test_evidence_that_waits_holds_up_the_schools_judgement(here: Missions) -> None:
    with at("1.6.2026"):
        here.everything()
        waiting = here.submitted(here.ece, "website_updated", held_on="2026-06-01")
        held = here.leyla.post(f"{here.address}/self_assess", here.answers())
        ok(here.leyla.post(f"{waiting}/return", {"reason": "Tarih yok"}))
        whole = ok(here.leyla.post(f"{here.address}/self_assess", here.answers()))
        late = here.ece.put(waiting, {"name": "Yeni", "held_on": "2026-06-01"}, If_Match="*")

    assert refusal(held) == (409, "evidence_undecided")
    assert (whole["criteria_met"], whole["is_met"], whole["weak_areas"]) == (22, True, [])
    assert refusal(late) == (409, "mission_not_open")


@pytest.mark.requirement("SEC-01", "PRV-11", "ETW-01")
def test_who_sees_what_of_a_mission(here: Missions) -> None:
    cast = here.cast
    with at("3.12.2025"):
        evidence = here.submitted(here.ece, "etwinning_corner", held_on="2025-12-03")
        people = {
            "teacher": here.berna,
            "district": cast.officers[EDREMIT],
            "province": here.province,
            "auditor": cast.auditor,
            "neighbour": here.neighbour,
            "another province": cast.izmir,
            "ministry": cast.ogm,
            "another district": cast.officers["tr/10/karesi"],
        }
        missions = {name: one.get(here.address).status_code for name, one in people.items()}
        evidences = {name: one.get(evidence).status_code for name, one in people.items()}

    seen = {"teacher", "district", "province", "auditor"}
    assert {name for name, status in missions.items() if status == 200} == seen
    assert {name for name, status in evidences.items() if status == 200} == {"teacher", "auditor"}
    assert {*missions.values(), *evidences.values()} == {200, 404}


@pytest.mark.requirement("ETW-12", "PRV-16")
def test_the_province_takes_the_coverage_of_its_schools_away_as_a_workbook(here: Missions) -> None:
    with at("3.12.2025"):
        here.accepted(here.ece, "etwinning_corner", held_on="2025-12-03")
        answer = here.province.get("/v1/etwinning-missions/workbook?school_year=2025-2026")
    sheet = load_workbook(BytesIO(answer.data), read_only=True).active
    lines = [[str(cell) for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True)]
    [model] = [line for line in lines if "eTwinning okulları diğer okullar için bir model oluşturur" in line]

    assert model[0] == "Edremit Zeytinyaka Sosyal Bilimler Lisesi"
    assert model[1:] == ["2025-2026", "Açık", "eTwinning okulları diğer okullar için bir model oluşturur", "1", "6"]


@pytest.mark.requirement("ETW-04")
def test_a_plan_names_owners_of_the_school_and_days_of_the_year(newcomers: Settled) -> None:
    here = Missions(newcomers)
    action = {"what": "Kulüp", "owner": str(here.ece.id), "starts_on": "2025-10-01", "ends_on": "2025-10-15"}
    bad = {
        "owner_not_of_the_school": {"owner": str(here.neighbour.id)},
        "action_outside_the_year": {"ends_on": "2026-09-01"},
        "action_done_in_the_future": {"done_on": "2025-09-16"},
    }
    with at("15.9.2025"):
        here.register()
        refused = {
            code: here.ece.post("/v1/etwinning-action-plans", {"planned": [action | wrong]})
            for code, wrong in bad.items()
        }
        backwards = here.ece.post("/v1/etwinning-action-plans", {"planned": [action | {"ends_on": "2025-09-30"}]})
        plan = here.plan()
        second = here.berna.post("/v1/etwinning-action-plans", {"planned": [action]})
        address = f"/v1/etwinning-action-plans/{plan['id']}"
        done = [action | {"done_on": "2025-09-15"}, action | {"what": "Köşe", "owner": str(here.berna.id)}]
        edited = ok(here.berna.put(address, {"planned": done}, If_Match=f'"{plan["version"]}"'))
        seen = ok(here.province.get(address))
    with at("1.9.2026"):
        over = here.berna.put(address, {"planned": [action]}, If_Match="*")

    assert {code: refusal(one) for code, one in refused.items()} == {code: (422, code) for code in bad}
    assert "ends_on" in backwards.json["errors"]["planned"]["0"]
    assert refusal(second) == (409, "etwinning_plan_already_written")
    assert (edited["done"], [one["what"] for one in seen["planned"]]) == (1, ["Kulüp", "Köşe"])
    assert refusal(over) == (409, "plan_year_is_over")


@pytest.mark.requirement("SM-ETW-1")
def test_the_province_keeps_its_list_of_etwinning_schools(newcomers: Settled) -> None:
    here = Missions(newcomers)
    said = {"school": GULYOLU, "since": "2024-04-15"}
    with at("15.9.2025"):
        listed = ok(here.province.post("/v1/etwinning-schools", said))
        again = here.province.post("/v1/etwinning-schools", said)
        no_school = here.province.post("/v1/etwinning-schools", said | {"school": "tr/10/karesi"})
        future = here.province.post(
            "/v1/etwinning-schools", said | {"school": "tr/10/karesi/745405", "since": "2025-09-16"}
        )
        elsewhere = newcomers.izmir.post("/v1/etwinning-schools", said)
        removed = ok(here.province.post(f"/v1/etwinning-schools/{listed['id']}/remove", {"reason": "Süresi doldu"}))
        anew = here.province.post("/v1/etwinning-schools", said)

    assert refusal(again) == (409, "school_already_registered")
    assert refusal(no_school) == (422, "no_open_school")
    assert refusal(future) == (422, "title_in_the_future")
    assert refusal(elsewhere) == (403, "role_not_allowed")
    assert (removed["state"]["code"], anew.status_code) == ("removed", 201)


@pytest.mark.requirement("ETW-02", "ETW-03", "ETW-06", "ETW-10")
def test_decisions_and_whom_students_told_are_counted(here: Missions) -> None:
    said = {
        "mission": here.mission,
        "held_on": "2025-11-03",
        "decided": "Her dönem bir proje",
        "people": [str(here.ece.id), str(here.berna.id), str(here.orhan.id)],
        "students": 2,
    }
    with at("5.11.2025"):
        future = here.ece.post("/v1/etwinning-decisions", said | {"held_on": "2025-11-06"})
        stranger = here.ece.post("/v1/etwinning-decisions", said | {"people": [str(here.neighbour.id)]})
        decision = ok(here.ece.post("/v1/etwinning-decisions", said))
        [offer] = here.offers("decision")
        twice = {"promoted_to": ["parents", "teachers_not_in_etwinning"], "parents": 30, "students": 4}
        here.accepted(here.sinem, "students_in_community_meetings", held_on="2025-11-05", **twice)
        model = {"pedagogic_models": ["collaborative_learning"], "curriculum_topic": "Fotosentez", "community": 9}
        here.accepted(here.ece, "presentation_events", held_on="2025-11-05", places=["out_of_school"], **model)
        seen = ok(here.leyla.get(here.address))
        by_another = here.berna.post(f"/v1/etwinning-decisions/{decision['id']}/strike", {"reason": "Yanlış"})
        ok(here.ece.post(f"/v1/etwinning-decisions/{decision['id']}/strike", {"reason": "Yanlış"}))
        struck = ok(here.leyla.get(here.address))["reach"]["informed"]

    assert refusal(future) == (422, "decision_outside_the_year")
    assert refusal(stranger) == (422, "participant_not_of_the_school")
    assert (offer["suggested"], offer["students"]) == ("inclusive_decision_meetings", 2)
    assert [(one["audience"], one["number"]) for one in seen["promotion"]] == [
        ("teachers_in_etwinning", 0),
        ("teachers_not_in_etwinning", 1),
        ("parents", 1),
    ]
    assert {name: seen["reached"][name] for name in ("students", "parents", "community")} == {
        "students": 4, "parents": 30, "community": 9,
    }  # fmt: skip
    assert (seen["reach"]["informed"], struck) == (3, 1)
    assert refusal(by_another) == (403, "role_not_allowed")


@pytest.mark.requirement("PRV-04", "PRV-11", "PRV-13")
def test_what_people_type_goes_into_no_event(here: Missions) -> None:
    with at("3.12.2025"):
        here.accepted(here.ece, "etwinning_corner", held_on="2025-12-03", name="Ada Yel’in köşesi", description="Ada")
    with Session(here.cast.house.engine) as session:
        told = "".join(session.scalars(text("SELECT payload::text FROM outbox")))

    assert "Ada" not in told
    assert LINK not in told
