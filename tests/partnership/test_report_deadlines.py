"""OGM sets by when the reports of a school year are due (Q-12)."""

from __future__ import annotations

import pytest

from services.partnership.pairing.partnerships.model import Partnership
from services.partnership.reports.evaluation_reports.model import EvaluationReport
from tests.partnership.cast import Cast, at, ok, refusal, told_to
from tests.partnership.clockwork import clock_takes
from tests.partnership.reminding import BOTH_SCHOOLS, days_on_which
from tests.partnership.reporting import carried_out, complete, drafted, sent


@pytest.mark.requirement("Q-12", "NTF-18", "NTF-14")
def test_ogm_sets_another_last_day_for_the_reports_of_a_year(cast: Cast) -> None:
    carried_out(cast)
    report, deadlines = drafted(cast), "/v1/report-deadlines"
    said = {"school_year": "2025-2026", "due_on": "2026-07-10"}
    with at("1.6.2026"):
        assert refusal(cast.head_one.post(deadlines, said)) == (403, "role_not_allowed")
        assert refusal(cast.ogm.post(deadlines, said | {"due_on": "2026-05-31"})) == (422, "deadline_day_is_past")
        assert refusal(cast.ogm.post(deadlines, said | {"due_on": "2026-09-01"})) == (422, "deadline_not_of_the_year")
        deadline = ok(cast.ogm.post(deadlines, said))
        assert refusal(cast.ogm.post(deadlines, said)) == (409, "report_deadline_already_set")
        clock_takes(EvaluationReport)
    assert told_to(cast.last("partnership.evaluation_report.due_moved")) == BOTH_SCHOOLS
    assert ok(cast.selin.get(report))["due_at"].startswith("2026-07-10T20:59:59")
    assert ok(cast.ogm.get(f"/v1/partnerships/{cast.active}"))["cycles"][0]["report_due_at"].startswith("2026-07-10")

    reminders = "partnership.evaluation_report.submission_due"
    july = ("9.6.2026", "10.6.2026", "26.6.2026", "3.7.2026", "9.7.2026", "10.7.2026")
    assert days_on_which(cast, reminders, EvaluationReport, *july) == ["10.6.2026", "26.6.2026", "3.7.2026", "9.7.2026"]
    missed = "partnership.evaluation_report.deadline_missed"
    assert days_on_which(cast, missed, EvaluationReport, "1.7.2026", "10.7.2026", "11.7.2026") == ["11.7.2026"]
    with at("11.7.2026"):
        ok(cast.ogm.post(f"{deadlines}/{deadline['id']}/move", {"due_on": "2026-07-17"}))
        clock_takes(EvaluationReport)
    assert days_on_which(cast, missed, EvaluationReport, "17.7.2026", "18.7.2026") == ["18.7.2026"]


@pytest.mark.requirement("Q-12", "NTF-18")
def test_a_year_of_which_no_report_was_begun_is_reminded_by_the_day_that_was_set(cast: Cast) -> None:
    carried_out(cast)
    due, missed = "partnership.partnership.report_due", "partnership.partnership.report_deadline_missed"
    with at("15.5.2026"):
        clock_takes(Partnership)
        ok(cast.ogm.post("/v1/report-deadlines", {"school_year": "2025-2026", "due_on": "2026-06-20"}))

    days = ("20.5.2026", "21.5.2026", "31.5.2026", "6.6.2026", "13.6.2026", "16.6.2026", "19.6.2026", "20.6.2026")
    assert days_on_which(cast, due, Partnership, *days) == ["21.5.2026", "6.6.2026", "13.6.2026", "19.6.2026"]
    assert days_on_which(cast, missed, Partnership, "21.6.2026", "1.7.2026") == ["21.6.2026"]


@pytest.mark.requirement("Q-12", "PAR-05")
def test_a_year_that_opens_later_opens_with_the_day_that_was_set(cast: Cast) -> None:
    assert cast.active
    with at("1.5.2026"):
        ok(cast.ogm.post("/v1/report-deadlines", {"school_year": "2026-2027", "due_on": "2027-07-02"}))
    with at("1.6.2026", "00:00:00"):
        clock_takes(Partnership)
        cycles = ok(cast.ogm.get(f"/v1/partnerships/{cast.active}"))["cycles"]

    assert [cycle["report_due_at"][:10] for cycle in cycles] == ["2026-06-30", "2027-07-02"]


@pytest.mark.requirement("Q-12")
def test_a_report_that_was_sent_keeps_the_day_by_which_it_was_due(cast: Cast) -> None:
    report = complete(cast)
    sent(cast, report)
    with at("20.6.2026"):
        ok(cast.ogm.post("/v1/report-deadlines", {"school_year": "2025-2026", "due_on": "2026-07-10"}))
        clock_takes(EvaluationReport)

    assert ok(cast.selin.get(report))["due_at"].startswith("2026-06-30")
    assert "partnership.evaluation_report.due_moved" not in cast.house.told()
