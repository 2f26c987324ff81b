"""The ladder of reminders: it stops when the work is done, and climbs when it is not."""

from __future__ import annotations

import pytest

from services.partnership.pairing.partnerships.model import Partnership
from services.partnership.plans.action_plans.model import ActionPlan
from tests.partnership.cast import CAMLITEPE, POYRAZLI, Cast, at, ok, told_to
from tests.partnership.clockwork import clock_takes
from tests.partnership.reminding import BOTH_SCHOOLS, DIRECTORATES, OGM, days_on_which
from tests.partnership.reporting import carried_out, complete

PRINCIPALS = {("principal", CAMLITEPE), ("principal", POYRAZLI)}
IN_THE_LIST_OF_THE_DAY = {"role": "ogm_officer", "unit": "tr", "daily": True}


@pytest.mark.requirement("NTF-10", "NTF-14", "PAR-26")
def test_a_year_for_which_no_plan_was_begun_is_reminded_of_it_and_then_told_as_missed(cast: Cast) -> None:
    assert cast.active
    due, missed = "partnership.partnership.plan_due", "partnership.partnership.plan_deadline_missed"
    august = ("31.7.2025", "1.8.2025", "2.8.2025", "17.8.2025", "24.8.2025", "30.8.2025", "31.8.2025")

    assert days_on_which(cast, due, Partnership, *august) == ["1.8.2025", "17.8.2025", "24.8.2025", "30.8.2025"]
    assert told_to(cast.last(due)) == BOTH_SCHOOLS
    assert cast.last(due)["data"]["facts"] == {"school_year": "2025-2026"}
    assert missed not in cast.house.told()
    with at("1.9.2025", "00:00:00"):
        clock_takes(Partnership)

    assert told_to(cast.last(missed)) == PRINCIPALS | DIRECTORATES | {OGM}
    assert IN_THE_LIST_OF_THE_DAY in cast.last(missed)["data"]["audience"]
    with at("2.9.2025"):
        ok(cast.selin.post("/v1/action-plans", {"partnership": cast.active, "school_year": "2025-2026"}))
        clock_takes(Partnership, ActionPlan)
    assert (cast.house.told().count(missed), "partnership.action_plan.deadline_missed" in cast.house.told()) == (
        1,
        False,
    )


@pytest.mark.requirement("NTF-10")
def test_once_a_plan_is_begun_it_alone_is_reminded_of_and_once_it_is_sent_nothing_is(cast: Cast) -> None:
    assert cast.active
    of_year, of_plan = "partnership.partnership.plan_due", "partnership.action_plan.submission_due"
    assert days_on_which(cast, of_year, Partnership, "1.8.2025") == ["1.8.2025"]
    with at("10.8.2025"):
        ok(cast.selin.post("/v1/action-plans", {"partnership": cast.active, "school_year": "2025-2026"}))

    assert days_on_which(cast, of_plan, ActionPlan, "10.8.2025", "17.8.2025") == ["17.8.2025"]
    assert days_on_which(cast, of_year, Partnership, "17.8.2025", "24.8.2025", "1.9.2025") == []


@pytest.mark.requirement("NTF-10", "PAR-05")
def test_the_next_year_is_reminded_of_from_the_day_it_opens(cast: Cast) -> None:
    assert complete(cast)
    due = "partnership.partnership.plan_due"

    assert days_on_which(cast, due, Partnership, "1.6.2026", "31.7.2026", "1.8.2026") == ["1.8.2026"]
    assert cast.last(due)["data"]["facts"] == {"school_year": "2026-2027"}


@pytest.mark.requirement("NTF-10", "NTF-14")
def test_a_plan_that_was_sent_is_neither_reminded_of_nor_missed(cast: Cast) -> None:
    assert cast.submitted_plan
    for day in ("30.8.2025", "1.9.2025", "5.9.2025"):
        with at(day, "00:00:00"):
            clock_takes(Partnership, ActionPlan)

    silent = {"plan_due", "plan_deadline_missed", "submission_due", "deadline_missed"}
    assert not silent & {event.rpartition(".")[2] for event in cast.house.told()}


@pytest.mark.requirement("NTF-14", "PAR-17")
def test_of_a_plan_that_misses_its_day_ogm_is_told_in_the_list_of_the_day_and_all_others_at_once(cast: Cast) -> None:
    assert cast.approved_plan
    with at("1.9.2025", "00:00:00"):
        clock_takes(ActionPlan)

    missed = cast.last("partnership.action_plan.deadline_missed")
    assert told_to(missed) == PRINCIPALS | DIRECTORATES | {OGM}
    assert [one["role"] for one in missed["data"]["audience"] if one.get("daily")] == ["ogm_officer"]


@pytest.mark.requirement("NTF-14", "NTF-18", "PAR-41")
def test_a_year_of_which_no_report_was_begun_is_reminded_of_it_and_then_told_as_missed(cast: Cast) -> None:
    carried_out(cast)
    due, missed = "partnership.partnership.report_due", "partnership.partnership.report_deadline_missed"
    june = ("30.5.2026", "31.5.2026", "1.6.2026", "16.6.2026", "23.6.2026", "29.6.2026", "30.6.2026")

    assert days_on_which(cast, due, Partnership, *june) == ["31.5.2026", "16.6.2026", "23.6.2026", "29.6.2026"]
    assert told_to(cast.last(due)) == BOTH_SCHOOLS
    assert days_on_which(cast, missed, Partnership, "1.7.2026", "2.7.2026") == ["1.7.2026"]
    assert told_to(cast.last(missed)) == PRINCIPALS | DIRECTORATES | {OGM}
    assert cast.last(missed)["data"]["facts"] == {"school_year": "2025-2026"}


@pytest.mark.requirement("Q-10", "PAR-26")
def test_what_was_returned_is_due_again_after_ten_working_days(cast: Cast) -> None:
    plan, missed = (
        f"/v1/action-plans/{cast.submitted_plan}",
        "partnership.action_plan.resubmission_deadline_missed",
    )
    with at("27.8.2025"):
        returned = ok(cast.altieylul.post(f"{plan}/return", {"reason": "Gösterge ölçüm tarihi eksik"}))
    assert returned["resubmit_by"].startswith("2025-09-10")

    assert days_on_which(cast, missed, ActionPlan, "10.9.2025", "11.9.2025", "12.9.2025") == ["11.9.2025"]
    everybody = PRINCIPALS | BOTH_SCHOOLS | DIRECTORATES | {OGM}
    assert told_to(cast.last(missed)) == everybody
    assert "partnership.action_plan.deadline_missed" not in cast.house.told()


@pytest.mark.requirement("Q-10")
def test_what_came_back_in_time_is_not_told_as_missed(cast: Cast) -> None:
    plan = f"/v1/action-plans/{cast.submitted_plan}"
    with at("27.8.2025"):
        ok(cast.altieylul.post(f"{plan}/return", {"reason": "Gösterge ölçüm tarihi eksik"}))
        ok(cast.selin.post(f"{plan}/revise"))
        for coordinator in (cast.selin, cast.murat):
            ok(coordinator.post(f"{plan}/agree"))
        for principal in (cast.head_one, cast.head_two):
            ok(principal.post(f"{plan}/approve"))
        ok(cast.head_one.post(f"{plan}/submit"))

    assert days_on_which(cast, "partnership.action_plan.resubmission_deadline_missed", ActionPlan, "11.9.2025") == []
