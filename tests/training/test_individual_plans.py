"""A teacher's own plan of a school year, and an auditor's look at it."""

from __future__ import annotations

from typing import Any

import pytest

from chassis.identity import Role
from tests.training.answers import at, ok, people_told, refusal, told_to
from tests.training.cast_needs import GULYOLU, TASKOPRU, TOPIC, Cast

GAPS = "Öğrenciler kesirlerde zorlanıyor"


def plan_text(**known: Any) -> dict[str, Any]:
    """A plan with a field for each duty TRN-03.03 … TRN-03.08, and a need from each origin."""
    origins = (
        "identify_student_gaps",
        "need_from_student_gaps",
        "need_from_own_practice",
        "need_from_school_problems",
        "need_from_developments",
    )
    said = {one: f"{GAPS}: {one}" for one in (*origins, "submit_need_to_management")}
    needs = [{"topic": f"Konu {one}", "origin": one, "target_on": "2026-03-01"} for one in origins]
    needs[0] |= {"topic": TOPIC, "wished_training": "Atölye"}
    return said | {"needs": needs} | known


def begun(cast: Cast, person: Any) -> str:
    made = ok(person.post("/v1/individual-plans", plan_text(school_year="2025-2026")))
    return f"/v1/individual-plans/{made['id']}"


@pytest.mark.requirement("TRN-03", "TRN-06", "PRV-07")
def test_a_submitted_plan_passes_its_needs_to_management_and_a_draft_is_its_authors_alone(needs: Cast) -> None:
    author = needs.teachers[2]
    with at("12.9.2025"):
        assert needs.cycle
        plan = begun(needs, author)
        management = (needs.principal, needs.hakan)
        others = (needs.second_deputy, needs.teachers[4], needs.heads[0], needs.karesi, needs.province, needs.oyggm)
        as_draft = {one.get(plan).status_code for one in (*management, *others)}
        submitted = ok(author.post(f"{plan}/submit"))
        [statement] = needs.principal.get("/v1/need-statements").json["items"]
        passed = ok(needs.hakan.get(f"/v1/need-statements/{statement['id']}"))["needs"]

        assert as_draft == {404}
        assert {one.get(plan).status_code for one in management} == {200}
        assert {one.get(plan).status_code for one in (*others, needs.other_principal, needs.auditor)} == {404}
        assert needs.karesi.get("/v1/individual-plans").json["items"] == []
    assert [one["id"] for one in submitted["guidance"]] == [f"TRN-03.0{number}" for number in range(1, 9)]
    assert (passed[0]["topic"], passed[0]["origin"]) == (TOPIC, "identify_student_gaps")
    assert len(passed) == 5
    told = needs.last("individual_plan.submitted")
    assert (told_to(told), people_told(told)) == ({("principal", GULYOLU)}, {str(needs.hakan.id)})
    assert all(GAPS not in str(one) and TOPIC not in str(one) for one in needs.house.events())


@pytest.mark.requirement("TRN-06")
def test_needs_of_a_plan_are_done_or_not_and_a_year_has_one_plan(needs: Cast) -> None:
    author = needs.teachers[2]
    with at("12.9.2025"):
        plan = begun(needs, author)
        again = author.post("/v1/individual-plans", plan_text(school_year="2025-2026"))
        need = ok(author.post(f"{plan}/submit"))["needs"][0]["id"]
        future = author.post(f"{plan}/mark", {"need": need, "done_on": "2025-10-01"})
        done = ok(author.post(f"{plan}/mark", {"need": need, "done_on": "2025-09-11"}))
        by_principal = needs.principal.post(f"{plan}/mark", {"need": need, "done_on": "2025-09-11"})
        open_again = ok(author.post(f"{plan}/mark", {"need": need}))
        ok(author.post(f"{plan}/revise"))
        needs.edit(author, plan, plan_text(needs=[]))
        empty = author.post(f"{plan}/submit")

    assert refusal(again) == (409, "plan_already_begun")
    assert refusal(future) == (422, "done_in_the_future")
    assert refusal(by_principal) == (403, "role_not_allowed")
    assert (done["needs"][0]["done_on"], open_again["needs"][0]["done_on"]) == ("2025-09-11", None)
    assert refusal(empty) == (422, "need_required")


@pytest.mark.requirement("TRN-06", "PRV-07")
def test_a_plan_goes_with_its_author_to_another_school_and_is_nobody_elses_there(needs: Cast) -> None:
    author = needs.teachers[2]
    with at("12.9.2025"):
        plan = begun(needs, author)
        ok(author.post(f"{plan}/submit"))
        needs.move(author, Role.TEACHER, GULYOLU, TASKOPRU, "12.9.2025")
        moved = needs.at_school(author, TASKOPRU)

        assert (needs.principal.get(plan).status_code, needs.other_principal.get(plan).status_code) == (404, 404)
        assert ok(moved.get(plan))["state"]["code"] == "draft"
        ok(moved.post(f"{plan}/submit"))
        assert (needs.principal.get(plan).status_code, needs.other_principal.get(plan).status_code) == (404, 200)


@pytest.mark.requirement("TRN-06", "PRV-07")
def test_an_auditor_reads_a_plan_with_an_order_on_that_day_and_each_look_is_kept(needs: Cast) -> None:
    author = needs.teachers[2]
    elsewhere = needs.one("Başka Denetçi", Role.AUDITOR, "tr/35")
    said = {"person": str(author.id), "school_year": "2025-2026", "reason": "Şikâyet"}
    with at("12.9.2025"):
        plan = begun(needs, author)
        without = needs.auditor.post("/v1/plan-inspections", said)
        outside = elsewhere.post("/v1/plan-inspections", said | {"audit_order": "2025/7"})
        by_officer = needs.province.post("/v1/plan-inspections", said | {"audit_order": "2025/7"})
        before = needs.auditor.get(plan).status_code
        made = ok(needs.auditor.post("/v1/plan-inspections", said | {"audit_order": "2025/7"}))
        opened = needs.auditor.get(plan).status_code
        history = ok(needs.auditor.get(f"/v1/plan-inspections/{made['id']}/history"))["items"]
        by_another = needs.one("Öbür Denetçi", Role.AUDITOR, "tr/10").get(plan).status_code
    with at("13.9.2025", "00:00:00"):
        next_day = needs.auditor.get(plan).status_code

    assert (without.status_code, outside.status_code) == (422, 404)
    assert refusal(by_officer) == (403, "role_not_allowed")
    assert (before, opened, by_another, next_day) == (404, 200, 404, 404)
    assert [(one["person"], one["action"]) for one in history] == [(str(needs.auditor.id), "open")]
