"""Support courses by grade and subject, and what a school does about what lowers its achievement (AWD-16, AWD-17)."""

from __future__ import annotations

import pytest

from tests.awards.cast import at, ok, people_told, refusal
from tests.awards.settling import Settled
from tests.awards.working import COURSE, Working


@pytest.mark.requirement("AWD-16", "SC-AWD")
def test_support_courses_are_for_two_grades_and_one_for_each_subject(cast: Settled) -> None:
    school = Working(cast)
    with at("6.10.2025"):
        course = ok(school.deputy.post("/v1/support-courses", COURSE))
        seventh = school.deputy.post("/v1/support-courses", COURSE | {"grade": 7})
        same = school.recorder.post("/v1/support-courses", COURSE)
        other = school.recorder.post("/v1/support-courses", COURSE | {"subject": "science"})
        teachers = school.ayse.post("/v1/support-courses", COURSE | {"subject": "turkish"})

    assert course["title"]["tr"].startswith("8. sınıf – ")
    assert refusal(seventh) == (422, "grade_not_covered")
    assert "grade" in seventh.json["errors"]
    assert refusal(same) == (409, "course_exists")
    assert other.status_code == 201
    assert refusal(teachers) == (403, "role_not_allowed")


@pytest.mark.requirement("AWD-16")
def test_a_course_ends_with_what_it_achieved(cast: Settled) -> None:
    school = Working(cast)
    with at("6.10.2025"):
        course = f"/v1/support-courses/{ok(school.deputy.post('/v1/support-courses', COURSE))['id']}"
        early = school.deputy.post(f"{course}/complete", {"achievement_end": 12, "measured_on": "2026-05-29"})
        never = school.deputy.post(f"{course}/complete", {"measured_on": "2025-10-06"})
    with at("29.5.2026"):
        done = ok(school.deputy.post(f"{course}/complete", {"achievement_end": 12.5, "measured_on": "2026-05-29"}))
        seen = ok(school.district.get(course))

    assert refusal(early) == (422, "measured_in_the_future")
    assert never.status_code == 422
    assert done["state"]["code"] == "completed"
    [drawn] = seen["achievement"]
    assert (drawn["baseline"], drawn["realised"], drawn["target"], drawn["is_reached"]) == (8.5, 12.5, 12, True)


@pytest.mark.requirement("AWD-16")
def test_a_course_that_was_called_off_may_be_begun_anew(cast: Settled) -> None:
    school = Working(cast)
    with at("6.10.2025"):
        course = f"/v1/support-courses/{ok(school.deputy.post('/v1/support-courses', COURSE))['id']}"
        ok(school.deputy.post(f"{course}/cancel", {"reason": "Başvuru yetersiz"}))
        anew = school.deputy.post("/v1/support-courses", COURSE)

    assert anew.status_code == 201


@pytest.mark.requirement("AWD-17")
def test_a_factor_stays_open_until_there_is_a_measure_with_somebody_who_answers_for_it(cast: Settled) -> None:
    school = Working(cast)
    said = {"text": "Her sabah yoklama velilere bildirilir", "due_on": "2025-12-01"}
    with at("6.10.2025"):
        made = ok(
            school.deputy.post("/v1/achievement-factors", {"factor": "Devamsızlık", "finding": "Eylül yoklamaları"})
        )
        factor = f"/v1/achievement-factors/{made['id']}"
        bare = school.deputy.post(f"{factor}/settle", {"outcome": "Azaldı"})
        nobody = school.deputy.post(f"{factor}/add_measure", said)
        stranger = school.deputy.post(f"{factor}/add_measure", said | {"responsible": str(school.elsewhere.id)})
        taken = ok(school.deputy.post(f"{factor}/add_measure", said | {"responsible": str(school.burak.id)}))
        undone = school.deputy.post(f"{factor}/settle", {"outcome": "Azaldı"})

    assert made["state"]["code"] == "open"
    assert refusal(bare) == (422, "measure_missing")
    assert nobody.status_code == 422
    assert refusal(stranger) == (422, "responsible_not_of_the_school")
    assert (taken["state"]["code"], taken["measures"][0]["responsible_name"]) == ("in_hand", "Burak Çetin")
    assert refusal(undone) == (422, "measures_not_done")
    assert people_told(cast.last("awards.achievement_factor.measure_added")) == {str(school.burak.id)}


@pytest.mark.requirement("AWD-17")
def test_whoever_answers_for_a_measure_carries_it_out_and_then_the_factor_is_settled(cast: Settled) -> None:
    school = Working(cast)
    with at("6.10.2025"):
        made = ok(school.head.post("/v1/achievement-factors", {"factor": "Devamsızlık"}))
        factor = f"/v1/achievement-factors/{made['id']}"
        said = {"text": "Veli görüşmesi", "due_on": "2025-12-01", "responsible": str(school.burak.id)}
        measure = ok(school.head.post(f"{factor}/add_measure", said))["measures"][0]["id"]
        result = {"measure": measure, "done_on": "2025-10-06", "outcome": "On iki veliyle görüşüldü"}
        others = school.ayse.post(f"{factor}/finish_measure", result)
        ok(school.burak.post(f"{factor}/finish_measure", result))
        twice = school.burak.post(f"{factor}/finish_measure", result)
        settled = ok(school.head.post(f"{factor}/settle", {"outcome": "Devamsızlık yarıya indi"}))
        seen = [who.get(factor).status_code for who in (school.district, cast.province, school.neighbour)]

    assert refusal(others) == (403, "role_not_allowed")
    assert refusal(twice) == (422, "no_such_measure")
    assert settled["state"]["code"] == "settled"
    assert seen == [200, 200, 404]
