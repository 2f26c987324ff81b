"""What a report must contain before both schools can agree to it (PAR-41, PAR-43)."""

from __future__ import annotations

from sqlalchemy.orm import Session

from chassis.processes import rule
from services.partnership.reports.evaluation_reports.model import EvaluationReport
from services.partnership.reports.report_results.queries import results_of


@rule(source="PAR-41")
def realised_value_missing(report: EvaluationReport, session: Session) -> bool:
    """Every indicator was measured."""
    return all(one["realised"] is not None for one in results_of(session, report))


@rule(source="PAR-41")
def indicator_comment_missing(report: EvaluationReport, session: Session) -> bool:
    """Something is said of every indicator."""
    return all(one["comment"] for one in results_of(session, report))


@rule(source="PAR-43")
def outcome_unanswered(report: EvaluationReport) -> bool:
    """Each of the eleven outcomes is answered."""
    return all(one.text for one in report.outcomes)


COMPLETE = (realised_value_missing, indicator_comment_missing, outcome_unanswered)
