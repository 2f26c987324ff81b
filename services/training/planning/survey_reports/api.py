"""The report of what participants thought."""

from __future__ import annotations

from chassis import listing
from chassis.blueprints import Door
from chassis.listing import Reader, WorkedOut
from services.training.planning.survey_reports.queries import READERS, averages
from services.training.planning.survey_reports.schema import ReportAsked, ReportLineSchema

survey_reports = Door("survey-reports", __name__, url_prefix="/v1/survey-reports", description=ReportLineSchema.__doc__)
listing.hang_worked_out(
    survey_reports,
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
