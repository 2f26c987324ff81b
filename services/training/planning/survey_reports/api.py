"""The report of what participants thought."""

from __future__ import annotations

from typing import Any

from flask import Response

from chassis.answers import json
from chassis.asking import actor
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals, response
from chassis.schema import page_of
from services.training.planning.survey_reports.queries import averages
from services.training.planning.survey_reports.schema import ReportAsked, ReportLineSchema
from services.training.planning.surveys.process import STATEMENTS

survey_reports = Door("survey_reports", __name__, url_prefix="/v1/survey-reports", description=ReportLineSchema.__doc__)


@survey_reports.route("")
@survey_reports.doc(
    operationId="list_survey-reports", responses=response(200, page_of(ReportLineSchema)) | refusals(422)
)
@survey_reports.arguments(ReportAsked, location="query")
def report(asked: dict[str, Any]) -> Response:
    """The averages of the seven expected results; fewer than five answers are not shown."""
    with reading() as session:
        items = [_line(dict(found)) for found in session.execute(averages(actor(), asked)).mappings()]
        return json({"items": ReportLineSchema(many=True).dump(items), "next": None})


def _line(found: dict[str, Any]) -> dict[str, Any]:
    answers = found["answers"]
    said = [{"statement": code, "average": round(float(found[code]), 2), "answers": answers} for code in STATEMENTS]
    return {"unit": found["unit"], "programme": found.get("name"), "answers": answers, "averages": said}
