"""The door of joint evaluation reports."""

from __future__ import annotations

from chassis.door import door
from services.partnership.reports.evaluation_reports.model import EvaluationReport
from services.partnership.reports.evaluation_reports.process import EVALUATION_REPORT
from services.partnership.reports.evaluation_reports.schema import EvaluationReportSchema
from services.partnership.reviewing.reviews.api import copies
from services.partnership.reviewing.reviews.queries import COLUMNS, filters_of, seen

evaluation_reports = door(
    EVALUATION_REPORT,
    EvaluationReportSchema,
    seen(EvaluationReport),
    filters=filters_of(EvaluationReport),
    columns=COLUMNS,
    due=EvaluationReport.awaited_by,
)
copies(evaluation_reports, EvaluationReport, seen(EvaluationReport), "evaluation_report")
