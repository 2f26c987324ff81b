"""The rules in memory: no database, no Flask."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from chassis import clock
from services.partnership.catalogue.model import CATALOGUE
from services.partnership.pairing.pairs.process import may_tasks_due, same_school_twice
from services.partnership.pairing.partnerships.model import Partnership, State
from services.partnership.pairing.partnerships.process import PARTNERSHIP, topic_required
from services.partnership.pairing.terms.process import term_not_finished
from services.partnership.plans.action_plans.model import ActionPlan
from services.partnership.plans.action_plans.process import year_begins
from services.partnership.plans.plan_contents.process import (
    activity_incomplete,
    aim_required,
    description_too_short,
    indicator_incomplete,
    indicator_required,
    section_not_confirmed,
)
from services.partnership.plans.plan_sections.model import Indicator, Objective, PlannedActivity, PlanSection
from services.partnership.plans.plan_sections.model import State as Section
from services.partnership.reviewing.review_deadlines.process import due, is_late, is_over, next_reminder
from services.partnership.reviewing.reviews.model import Review
from services.partnership.years.cycles.model import first_of_term, last_of_term, next_cycle_opens
from tests.partnership.cast import at

pytestmark = pytest.mark.usefixtures("in_memory")


def a_plan(*objectives: Objective, activities: tuple[PlannedActivity, ...] = (), **known: Any) -> ActionPlan:
    section = PlanSection(subject="Matematik", state=Section.DRAFT)
    section.objectives, section.activities = list(objectives), list(activities)
    said = {
        "school_year": "2025-2026",
        "due_at": clock.end_of(date(2025, 8, 31)),
        "opened_at": clock.start_of(date(2025, 6, 10)),
    }
    plan = ActionPlan(review_state=Review.DRAFT, **(said | known))
    plan.sections = [section]
    return plan


@pytest.mark.requirement("PAR-36", "Q-02", "PAR-05", "Q-58")
def test_a_term_is_four_whole_school_years() -> None:
    assert (first_of_term(date(2025, 5, 2)), last_of_term(date(2025, 5, 2))) == (date(2025, 9, 1), date(2029, 8, 31))
    assert (first_of_term(date(2029, 9, 1)), last_of_term(date(2029, 9, 1))) == (date(2029, 9, 1), date(2033, 8, 31))
    assert first_of_term(date(2025, 9, 2)) == date(2026, 9, 1)

    opens = [next_cycle_opens(date(2025, 9, 1), opened) for opened in (1, 2, 3, 4)]

    assert opens == [*(clock.start_of(date(year, 6, 1)) for year in (2026, 2027, 2028)), None]


@pytest.mark.requirement("PAR-11", "PAR-12", "PAR-14")
def test_the_may_tasks_are_due_at_the_end_of_may_of_the_listing_year() -> None:
    assert may_tasks_due(date(2025, 5, 2)) == clock.end_of(date(2025, 5, 31))
    assert may_tasks_due(date(2025, 11, 1)) == clock.end_of(date(2025, 12, 1))


@pytest.mark.requirement("PAR-08", "PAR-09", "PAR-14")
def test_what_a_partnership_looks_at() -> None:
    pair = Partnership(group_one="tr/10/a/1", group_two="tr/10/b/2")

    assert same_school_twice(pair)
    assert not same_school_twice(Partnership(group_one="tr/10/a/1", group_two="tr/10/a/1"))
    assert pair.untold == ["tr/10/a/1", "tr/10/b/2"]
    assert not topic_required(pair, {"topics": []})


@pytest.mark.requirement("PAR-36")
def test_a_partner_is_changed_only_after_the_term() -> None:
    active = Partnership(state=State.ACTIVE, term_end=date(2029, 8, 31))
    over = Partnership(state=State.TERM_COMPLETED, term_end=date(2029, 8, 31))

    with at("1.9.2029"):
        assert (term_not_finished(active), term_not_finished(over)) == (False, True)
    assert term_not_finished.status == 409
    assert {row.action for row in PARTNERSHIP.steps if State.LISTED in row.states} >= {"announce", "change_partner"}


@pytest.mark.requirement("PAR-01", "PAR-24", "PAR-30", "PAR-45")
def test_what_a_plan_must_contain() -> None:
    assert not aim_required(a_plan(Objective(aims=[])))
    assert not indicator_required(a_plan(Objective(aims=["equal_opportunity"], indicators=[])))
    assert not indicator_incomplete(a_plan(Objective(indicators=[Indicator(name="x", baseline=0)])))
    assert not activity_incomplete(a_plan(activities=(PlannedActivity(title="x"),)))
    assert not section_not_confirmed(a_plan())
    nineteen, twenty = (PlannedActivity(title="x", description="ş" * length) for length in (19, 20))
    assert not description_too_short(a_plan(activities=(nineteen,)))
    assert description_too_short(a_plan(activities=(twenty, PlannedActivity(sample_code="joint_exam"))))


@pytest.mark.requirement("PAR-26", "Q-07", "Q-08", "Q-10")
def test_august_ends_in_istanbul_and_only_the_first_submission_counts() -> None:
    with at("31.8.2025", "23:59:59"):
        assert not is_late(a_plan())
    with at("1.9.2025", "00:00:00"):
        assert is_late(a_plan())
        assert is_over(a_plan()) == clock.now()
        assert not is_late(a_plan(first_submitted_at=clock.start_of(date(2025, 8, 25))))


@pytest.mark.requirement("Q-09", "Q-10", "NTF-10")
def test_instants_of_a_plan() -> None:
    sent, again = clock.start_of(date(2025, 9, 20)), clock.end_of(date(2025, 10, 3))
    plan = a_plan(first_submitted_at=sent, resubmit_by=again)

    assert (year_begins(plan), year_begins(a_plan()), due(plan)) == (sent, None, again)
    with at("10.6.2025"):
        assert next_reminder(a_plan()) == clock.start_of(date(2025, 8, 1))
        assert next_reminder(a_plan(reminded_at=clock.start_of(date(2025, 8, 24)))) == clock.start_of(date(2025, 8, 30))
        assert next_reminder(plan) is None
    with at("1.9.2025"):
        assert next_reminder(a_plan()) is None


@pytest.mark.requirement("PAR-01", "PAR-02", "PAR-03", "PAR-04", "PAR-29", "PAR-30", "PAR-31", "PAR-32", "PAR-38")
def test_the_programmes_lists_are_whole() -> None:
    lists = CATALOGUE.lists
    counted = {name: (len(listed["entries"]), listed["open"]) for name, listed in lists.items()}

    assert counted["aims"] == (4, False)
    assert counted["school_types"] == (3, False)
    assert counted["participant_groups"] == (4, False)
    assert counted["activity_kinds"] == (3, False)
    assert counted["topics"] == (6, False)
    assert counted["sample_activities"] == (19, False)
    assert counted["workshop_kinds"] == (5, True)
    assert counted["contest_fields"] == (6, False)
    assert counted["calendar_steps"] == (9, False)
    assert all(entry["tr"] and entry["en"] for listed in lists.values() for entry in listed["entries"])
    assert not any("[" in entry["tr"] for listed in lists.values() for entry in listed["entries"])
