"""The report of what participants thought."""

from __future__ import annotations

from chassis import listing
from chassis.listing import Reader, WorkedOut
from services.training.planning.survey_reports.queries import READERS, averages
from services.training.planning.survey_reports.schema import ReportAsked, ReportLineSchema

survey_reports = listing.worked_out(
    WorkedOut(
        path="survey-reports",
        thing="survey_report",
        asked=ReportAsked,
        page=averages,
        columns=("unit", "programme", "statement", "average", "answers"),
        line_shape=ReportLineSchema,
        readers=tuple(map(Reader, READERS)),
    ),
)
