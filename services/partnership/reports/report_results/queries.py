"""Every indicator of the plan with the value that was reached and what the schools say of it (PAR-41)."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from services.partnership.plans.indicator_progress.queries import of_plan
from services.partnership.reports.evaluation_reports.model import EvaluationReport


def results_of(session: Session, report: EvaluationReport) -> list[dict[str, Any]]:
    """Section by section, as the plan has them."""
    plan = report.plan()
    comments = {one.indicator_id: one.text for one in report.comments}
    reached = {one.id: one for one in of_plan(session, plan)}
    return [
        {
            "objective": objective.title,
            "subject": section.subject,
            "indicator": indicator.id,
            "name": indicator.name,
            "unit_of_measure": indicator.unit_of_measure,
            "baseline": indicator.baseline,
            "target": indicator.target,
            "realised": reached[indicator.id].realised,
            "has_evidence": reached[indicator.id].has_evidence,
            "progress": reached[indicator.id].progress,
            "comment": comments.get(indicator.id),
        }
        for section in plan.sections
        for objective in section.objectives
        for indicator in objective.indicators
    ]
