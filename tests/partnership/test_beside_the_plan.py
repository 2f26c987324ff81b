"""Cooperation of teachers, material support, web addresses and OGM's meeting, beside the plan."""

from __future__ import annotations

from typing import Any

import pytest

from tests.partnership.cast import CAMLITEPE, POYRAZLI, Cast, at, ok, refusal, told_to
from tests.partnership.sharing import attendance, cooperation, evaluation, gift

DAY = "6.10.2025"
SCHOOLS = {(role, unit) for role in ("principal", "partnership_coordinator") for unit in (CAMLITEPE, POYRAZLI)}
DIRECTORATES = {
    ("district_officer", "tr/10/altieylul"),
    ("district_officer", "tr/10/bandirma"),
    ("province_officer", "tr/10"),
}


@pytest.mark.requirement("PAR-22")
def test_a_cooperation_names_teachers_of_both_schools_its_days_and_what_came_of_it(cast: Cast) -> None:
    with at(DAY):
        one_school = cast.aylin.post("/v1/teacher-cooperations", cooperation(cast, cast.aylin, cast.selin))
        elsewhere = cast.aylin.post("/v1/teacher-cooperations", cooperation(cast, cast.aylin, cast.stranger))
        ahead = cast.aylin.post(
            "/v1/teacher-cooperations", cooperation(cast, cast.aylin, cast.teacher, starts_on="2025-10-07")
        )
        without = cast.aylin.post("/v1/teacher-cooperations", cooperation(cast, cast.aylin, cast.teacher, outcome=""))
        record = ok(cast.aylin.post("/v1/teacher-cooperations", cooperation(cast, cast.aylin, cast.teacher)))

    assert refusal(one_school) == (422, "teacher_of_each_school_required")
    assert refusal(elsewhere) == (422, "teacher_not_of_the_schools")
    assert refusal(ahead) == (422, "not_yet_begun")
    assert refusal(without) == (422, "validation_failed")
    assert {one["school"] for one in record["teachers"]} == {CAMLITEPE, POYRAZLI}
    assert (record["starts_on"], record["school_year"]) == ("2025-10-06", "2025-2026")
    assert record["title"]["tr"] == "Misafir öğretmen uygulaması, 06.10.2025"


@pytest.mark.requirement("PAR-22")
def test_the_four_channels_are_taken_and_another_in_words_of_ones_own(cast: Cast) -> None:
    address = "/v1/teacher-cooperations"
    with at(DAY):
        for channel in ("email_group", "experience_sharing_group", "guest_teacher", "lesson_observation"):
            ok(cast.aylin.post(address, cooperation(cast, cast.aylin, cast.teacher, channel=channel)))
        wordless = cast.aylin.post(address, cooperation(cast, cast.aylin, cast.teacher, channel="other"))
        own = cooperation(cast, cast.aylin, cast.teacher, channel="other", channel_other="Podcast")
        ok(cast.aylin.post(address, own))

    assert refusal(wordless) == (422, "validation_failed")
    assert len(ok(cast.ogm.get(f"{address}?partnership={cast.active}&school_year=2025-2026"))["items"]) == 5


@pytest.mark.requirement("PAR-22")
def test_only_who_recorded_a_cooperation_corrects_or_strikes_it(cast: Cast) -> None:
    with at(DAY):
        said = cooperation(cast, cast.aylin, cast.teacher)
        record = f"/v1/teacher-cooperations/{ok(cast.aylin.post('/v1/teacher-cooperations', said))['id']}"
        said.pop("partnership")
        said |= {"outcome": "Üç ders anlatıldı.", "teachers": [str(cast.aylin.id), str(cast.poyraz_zumre.id)]}
        other = cast.teacher.put(record, said, If_Match="*")
        corrected = cast.edit(cast.aylin, record, said)
        struck = ok(cast.aylin.post(f"{record}/strike", {"reason": "İki kez girilmiş"}))

    assert refusal(other) == (403, "role_not_allowed")
    assert {one["name"] for one in corrected["teachers"]} == {"Aylin Koç", "Zeki Poyraz"}
    assert struck["state"]["code"] == "struck"


@pytest.mark.requirement("PAR-23")
def test_what_one_school_gave_the_other_says_that_it_has(cast: Cast) -> None:
    with at(DAY):
        given = ok(cast.head_one.post("/v1/material-supports", gift(cast)))
        support = f"/v1/material-supports/{given['id']}"
        own_receipt = cast.head_one.post(f"{support}/receive", {"received_on": "2025-10-06"})
        early = cast.head_two.post(f"{support}/receive", {"received_on": "2025-10-05"})
    with at("8.10.2025"):
        received = ok(cast.murat.post(f"{support}/receive", {"received_on": "2025-10-08"}))

    assert (given["giver"], given["receiver"]) == (CAMLITEPE, POYRAZLI)
    assert (given["item"], given["quantity"], given["environment"]) == ("TYT soru bankası", 40, "library")
    assert {one["unit"] for one in given["awaiting"]} == {POYRAZLI}
    assert refusal(own_receipt) == (403, "role_not_allowed")
    assert refusal(early) == (422, "receipt_day_not_possible")
    assert (received["given_on"], received["received_on"]) == ("2025-10-06", "2025-10-08")


@pytest.mark.requirement("PAR-23")
def test_where_no_support_was_possible_a_reason_stands_instead(cast: Cast) -> None:
    address, nothing = "/v1/material-supports", {"partnership": cast.active, "support": "not_possible"}
    with at(DAY):
        wordless = cast.murat.post(address, nothing)
        both = cast.murat.post(address, gift(cast, reason="Yok"))
        bare = cast.murat.post(address, gift(cast, quantity=None))
        laboratory = cast.murat.post(address, gift(cast, environment="laboratory"))
        workshop = cast.murat.post(address, gift(cast, environment="other", environment_other="Atölye"))
        said = ok(cast.murat.post(address, nothing | {"reason": "Okulun ödeneği yok."}))
        teacher = cast.teacher.post(address, gift(cast))
        receipt = cast.head_one.post(f"{address}/{said['id']}/receive", {"received_on": "2025-10-06"})

    assert {refusal(answer) for answer in (wordless, both, bare)} == {(422, "validation_failed")}
    assert {ok(answer)["state"]["code"] for answer in (laboratory, workshop)} == {"recorded"}
    assert (said["support"], said["awaiting"]) == ("not_possible", [])
    assert refusal(teacher) == (403, "role_not_allowed")
    assert refusal(receipt) == (409, "invalid_transition")


@pytest.mark.requirement("PAR-23")
def test_no_support_at_all_stands_in_nobodys_way(cast: Cast) -> None:
    plan = ok(cast.ogm.get(f"/v1/action-plans/{cast.submitted_plan}"))

    assert ok(cast.ogm.get(f"/v1/material-supports?partnership={cast.active}"))["items"] == []
    assert plan["state"]["code"] == "submitted"


@pytest.mark.requirement("PAR-21")
def test_ogm_lists_the_schools_without_an_address_until_both_have_said_theirs(cast: Cast) -> None:
    record, missing = f"/v1/partnerships/{cast.active}/record_address", "/v1/partnerships?without_address=yes"
    web = "https://camlitepe.meb.k12.tr/ortak-okulumuz"
    with at(DAY):
        before = ok(cast.ogm.get(missing))["items"]
        teacher = cast.teacher.post(record, {"web": web})
        wrong = cast.head_one.post(record, {"web": "javascript:alert(1)"})
        ok(cast.selin.post(record, {"web": web}))
        half = ok(cast.ogm.get(missing))["items"]
        ok(cast.head_two.post(record, {"web": "https://poyrazli.meb.k12.tr/ortak-okulumuz"}))
        after = ok(cast.ogm.get(missing))["items"]
        others = ok(cast.ogm.get("/v1/partnerships?without_address=no"))["items"]

    assert [(one["group_one_address"], one["group_two_address"]) for one in before] == [(None, None)]
    assert refusal(teacher) == (403, "role_not_allowed")
    assert refusal(wrong) == (422, "validation_failed")
    assert [(one["group_one_address"], one["group_two_address"]) for one in half] == [(web, None)]
    assert (after, len(others)) == ([], 1)


@pytest.mark.requirement("PAR-40", "NTF-17")
def test_ogm_invites_partnerships_of_the_year_and_they_and_their_directorates_are_told(cast: Cast) -> None:
    assert cast.submitted_plan
    told = {"school_year": "2025-2026", "meets_on": "2026-05-15", "mode": "online", "partnerships": [cast.active]}
    with at("1.4.2026"):
        nobody = cast.ogm.post("/v1/evaluation-meetings", told | {"partnerships": []})
        past = cast.ogm.post("/v1/evaluation-meetings", told | {"meets_on": "2026-03-31"})
        other_year = cast.ogm.post("/v1/evaluation-meetings", told | {"school_year": "2027-2028"})
        school = cast.head_one.post("/v1/evaluation-meetings", told)
    meeting = evaluation(cast)

    assert refusal(nobody) == (422, "validation_failed")
    assert refusal(past) == (422, "meeting_day_is_past")
    assert refusal(other_year) == (422, "guest_not_of_the_year")
    assert refusal(school) == (403, "role_not_allowed")
    assert told_to(cast.last("partnership.evaluation_meeting.scheduled")) == SCHOOLS | DIRECTORATES
    assert ok(cast.teacher.get(meeting))["mode"] == "online"
    assert cast.stranger.get(meeting).status_code == 404
    with at("2.4.2026"):
        again = cast.ogm.post(f"{meeting}/invite", {"partnerships": [cast.active]})
        ok(cast.ogm.post(f"{meeting}/cancel", {"reason": "Salon yok"}))
    assert refusal(again) == (409, "all_invited_already")
    cancelled = cast.last("partnership.evaluation_meeting.cancelled")
    assert (told_to(cancelled), cancelled["data"]["facts"]["reason"]) == (SCHOOLS | DIRECTORATES, "Salon yok")


def step(cast: Cast) -> dict[str, Any]:
    """The calendar's step of the ministry's meeting."""
    shown = ok(cast.ogm.get(f"/v1/partnerships/{cast.active}"))
    return next(one for one in shown["cycles"][0]["steps"] if one["code"] == "ministry_evaluation_meeting")


@pytest.mark.requirement("PAR-38", "PAR-40", "NTF-70")
def test_a_held_meeting_with_the_attendance_of_every_guest_brings_the_seventh_step(cast: Cast) -> None:
    assert cast.submitted_plan
    unset = step(cast)
    meeting = evaluation(cast)
    minutes = {"minutes": "İyi örnekler paylaşıldı.", "attendance": [attendance(cast.active, two=False)]}
    with at("14.5.2026"):
        early = cast.ogm.post(f"{meeting}/hold", minutes)
        scheduled = step(cast)
    with at("15.5.2026"):
        nobody = cast.ogm.post(f"{meeting}/hold", minutes | {"attendance": []})
        twice = cast.ogm.post(f"{meeting}/hold", minutes | {"attendance": minutes["attendance"] * 2})
        held = ok(cast.ogm.post(f"{meeting}/hold", minutes))

    assert (unset["state"], unset["due"]) == ("open", None)
    assert refusal(early) == (422, "meeting_day_not_reached")
    assert (scheduled["state"], scheduled["due"]) == ("open", "2026-05-15T20:59:59+00:00")
    assert {refusal(nobody), refusal(twice)} == {(422, "attendance_of_every_guest_required")}
    invitation = held["invitations"][0]
    assert (invitation["group_one_attended"], invitation["group_two_attended"]) == (True, False)
    assert step(cast)["state"] == "done"
    assert told_to(cast.last("partnership.evaluation_meeting.held")) == SCHOOLS
    assert ok(cast.murat.get(meeting))["minutes"] == "İyi örnekler paylaşıldı."
