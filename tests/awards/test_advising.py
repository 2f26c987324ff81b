"""Advisor teachers and study plans: who writes them, for whom, and who reads of it (AWD-14, AWD-15, PRV-11)."""

from __future__ import annotations

from uuid import UUID

import pytest

from services.awards.subscriptions import LISTENER
from tests.awards.cast import at, clock_takes, ok, people_told, refusal, told_to
from tests.awards.places import GULYOLU, TASKOPRU
from tests.awards.settling import Settled
from tests.awards.working import PLAN, Working
from tests.telling import event, hear

NOTE = {"held_on": "2025-10-01", "note": "Haftalık programına uyuyor."}


@pytest.mark.requirement("AWD-14", "SC-AWD")
def test_a_student_has_one_advisor_at_a_time_and_the_school_sees_who_has_none(cast: Settled) -> None:
    school = Working(cast)
    with at("1.10.2025"):
        ada, can = school.student(), school.student("Can Su", number="102")
        before = ok(school.recorder.get("/v1/unadvised-students"))
        advising = school.advised(ada, school.ayse)
        again = school.deputy.post("/v1/advisorships", {"student": ada, "advisor": str(school.burak.id)})
        stranger = school.deputy.post("/v1/advisorships", {"student": can, "advisor": str(school.elsewhere.id)})
        after = ok(school.deputy.get("/v1/unadvised-students"))["items"]
        others = [who.get("/v1/unadvised-students").json["items"] for who in (school.neighbour, school.district)]

    assert [one["name"] for one in before["items"]] == ["Can Su", "Ada Yel"]
    assert [(one["action"], one["allowed"]) for one in before["actions"]] == [("assign", True)]
    assert [(one["id"], one["class_name"]) for one in after] == [(can, "7/A")]
    assert refusal(again) == (409, "already_advised")
    assert refusal(stranger) == (422, "advisor_not_a_teacher_here")
    assert others == [[], []]
    assert people_told(cast.last("awards.advisorship.assigned")) == {str(school.ayse.id)}
    assert ok(school.ayse.get(advising))["student_name"] == "Ada Yel"


@pytest.mark.requirement("AWD-14", "PLT-12")
def test_whom_nobody_advises_is_read_page_by_page_and_each_line_leads_to_the_student(cast: Settled) -> None:
    school = Working(cast)
    with at("1.10.2025"):
        found = [school.student(name, number=str(place)) for place, name in enumerate(("Ada Yel", "Can Su", "Ela Ak"))]
        school.student("Efe Taş", grade=8, number="9")
        first = ok(school.head.get("/v1/unadvised-students?grade=7&limit=2"))
        second = ok(school.head.get(f"/v1/unadvised-students?grade=7&limit=2&after={first['next']}"))
        pages = [ok(school.head.get(one["link"].replace("/awards/", "/v1/"))) for one in first["items"]]

    lines = [*first["items"], *second["items"]]
    assert [one["id"] for one in lines] == found[::-1]
    assert (first["next"], second["next"]) == (found[1], None)
    assert [one["title"] for one in lines[:2]] == [one["title"] for one in pages]
    assert lines[0]["title"]["tr"] == "Ela Ak, 7/A"


@pytest.mark.requirement("AWD-14", "PRV-11", "PRV-04")
def test_notes_are_the_advisors_and_the_managers_and_no_name_leaves_the_school(cast: Settled) -> None:
    school = Working(cast)
    with at("1.10.2025"):
        advising = school.advised(school.student(), school.ayse)
        ok(school.ayse.post(f"{advising}/follow_up", NOTE))
        ahead = school.ayse.post(f"{advising}/follow_up", NOTE | {"held_on": "2025-10-02"})
        own, deputys = (ok(who.get(advising))["notes"] for who in (school.ayse, school.deputy))
        recorders = ok(school.recorder.get(advising))
        past = school.recorder.get(f"{advising}/history").status_code
        others = {
            who.get(advising).status_code for who in (school.burak, school.neighbour, school.district, cast.province)
        }

    assert [one["note"] for one in own] == [one["note"] for one in deputys] == [NOTE["note"]]
    assert refusal(ahead) == (422, "followed_up_in_the_future")
    assert ("notes" in recorders, recorders["student_name"], past) == (False, "Ada Yel", 404)
    assert others == {404}
    assert "Ada Yel" not in str(cast.house.events())
    assert NOTE["note"] not in str(cast.house.events())


@pytest.mark.requirement("AWD-14")
def test_another_teacher_takes_over_and_reads_what_was_noted_before(cast: Settled) -> None:
    school = Working(cast)
    with at("1.10.2025"):
        ada = school.student()
        advising = school.advised(ada, school.ayse)
        ok(school.ayse.post(f"{advising}/follow_up", NOTE))
        same = school.deputy.post(f"{advising}/replace", {"advisor": str(school.ayse.id)})
        ok(school.deputy.post(f"{advising}/replace", {"advisor": str(school.burak.id)}))
        listed = ok(school.burak.get(f"/v1/advisorships?student={ada}"))["items"]
        no_longer = school.ayse.get(advising).status_code

    assert refusal(same) == (422, "advises_already")
    assert sorted(one["state"]["code"] for one in listed) == ["active", "ended"]
    assert ok(school.burak.get(advising))["notes"][0]["note"] == NOTE["note"]
    assert no_longer == 404


@pytest.mark.requirement("AWD-14")
def test_when_the_advisor_leaves_the_school_is_told_to_name_another(cast: Settled) -> None:
    school = Working(cast)
    with at("1.10.2025"):
        ada = school.student()
        advising = school.advised(ada, school.ayse)
        hear(LISTENER, _moved(school.ayse.id))
        listed = ok(school.deputy.get("/v1/unadvised-students"))["items"]

    assert ok(school.deputy.get(advising))["state"]["code"] == "ended"
    assert [one["id"] for one in listed] == [ada]
    told = cast.last("awards.advisorship.advisor_lost")
    assert told_to(told) == {("principal", GULYOLU), ("deputy_principal", GULYOLU)}


@pytest.mark.requirement("AWD-15", "SC-AWD")
@pytest.mark.parametrize(("grade", "answer"), [(5, 422), (6, 422), (7, 201), (8, 201), (9, 422), (11, 201), (12, 201)])
def test_study_plans_are_for_four_grades(cast: Settled, grade: int, answer: int) -> None:
    school = Working(cast)
    with at("1.10.2025"):
        said = PLAN | {"student": school.student(grade=grade)}
        made = school.deputy.post("/v1/study-plans", said)

    assert made.status_code == answer
    if answer == 422:
        assert (made.json["code"], made.json["missing"]) == ("grade_not_covered", ["7", "8", "11", "12"])


@pytest.mark.requirement("AWD-15", "PRV-11")
def test_the_advisor_writes_the_plan_and_no_other_teacher_does(cast: Settled) -> None:
    school = Working(cast)
    with at("1.10.2025"):
        ada = school.student()
        school.advised(ada, school.ayse)
        stranger = school.burak.post("/v1/study-plans", PLAN | {"student": ada})
        plan = school.planned(ada, school.ayse)
        second = school.deputy.post("/v1/study-plans", PLAN | {"student": ada})
        ok(school.ayse.post(f"{plan}/review", {"reviewed_on": "2025-10-01", "note": "Pazartesi saati kaydırıldı"}))
        written = ok(school.ayse.get(plan))
        edited = school.ayse.put(plan, PLAN | {"goal": "On iki saat"}, If_Match=f'"{written["version"]}"')
        seen = [school.recorder.get(plan).json, school.burak.get(plan).status_code, cast.province.get(plan).status_code]

    assert refusal(stranger) == (403, "role_not_allowed")
    assert refusal(second) == (409, "plan_in_use")
    assert [one["weekday"] for one in written["lessons"]] == ["monday", "wednesday"]
    assert [one["note"] for one in written["reviews"]] == ["Pazartesi saati kaydırıldı"]
    assert ok(edited)["goal"] == "On iki saat"
    assert ("goal" in seen[0], *seen[1:]) == (False, 404, 404)


@pytest.mark.requirement("AWD-14", "AWD-15", "PRV-11")
def test_districts_and_provinces_see_numbers_and_no_names(cast: Settled) -> None:
    school = Working(cast)
    with at("1.10.2025"):
        ada = school.student()
        school.student("Can Su", number="102")
        advising = school.advised(ada, school.ayse)
        ok(school.ayse.post(f"{advising}/follow_up", NOTE))
        school.planned(ada, school.deputy)
        counted = [
            ok(who.get("/v1/student-counts"))["items"] for who in (school.deputy, school.district, cast.province)
        ]
        next_door = ok(school.neighbour.get("/v1/student-counts"))["items"]

    [line] = counted[0]
    numbers = {name: one for name, one in line.items() if name not in {"unit", "school"}}
    assert numbers == {
        "students": 2, "advised": 1, "unadvised": 1, "followed_up": 1, "study_plans": 1, "support_courses": 0,
    }  # fmt: skip
    assert counted[1] == counted[2] == counted[0]
    assert next_door == []
    assert "Ada" not in str(counted)


@pytest.mark.requirement("AWD-14", "PLT-12")
def test_schools_are_counted_page_by_page_in_the_order_of_their_paths(cast: Settled) -> None:
    school = Working(cast)
    said = {"name": "Can Su", "grade": 7, "branch_letter": "B", "school_number": "7"}
    with at("1.10.2025"):
        school.advised(school.student(), school.ayse)
        ok(school.neighbour.post("/v1/students", said))
        first = ok(cast.province.get("/v1/student-counts?limit=1"))
        second = ok(cast.province.get(f"/v1/student-counts?limit=1&after={first['next']}"))

    lines = [*first["items"], *second["items"]]
    assert [(one["unit"], one["students"], one["unadvised"]) for one in lines] == sorted(
        [(GULYOLU, 1, 0), (TASKOPRU, 1, 1)]
    )
    assert (first["next"], second["next"]) == (lines[0]["unit"], None)


@pytest.mark.requirement("AWD-14", "AWD-15")
def test_advising_and_plans_end_with_the_project_year(cast: Settled) -> None:
    school = Working(cast)
    with at("1.10.2025"):
        ada = school.student()
        advising, plan = school.advised(ada, school.ayse), school.planned(ada, school.deputy)
    with at("1.9.2026"):
        clock_takes()
        states = [ok(school.deputy.get(one))["state"]["code"] for one in (advising, plan)]

    assert states == ["ended", "finished"]


def _moved(person: UUID) -> dict[str, object]:
    facts = {"id": str(person), "name": "Ayşe Gül", "unit": "tr/10/edremit/745303", "subject_field": None}
    told = {"facts": facts | {"sequence": 9}}
    return event(person, 1) | {"type": "gateway.person.moved", "source": "/gateway", "data": told}
