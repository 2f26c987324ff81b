"""The door at which a school, and those above it, see how its workshops grow and are used."""

from __future__ import annotations

from typing import Any

from flask import Response

from chassis.answers import json
from chassis.asking import actor
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals, response
from chassis.schema import page_of
from services.awards.school_work.workshop_reports.queries import reports_of
from services.awards.school_work.workshop_reports.schema import WorkshopReportAsked, WorkshopReportSchema

workshop_reports = Door(
    "workshop-reports", __name__, url_prefix="/v1/workshop-reports", description=WorkshopReportSchema.__doc__
)


@workshop_reports.route("")
@workshop_reports.doc(
    operationId="list_workshop-reports", responses=response(200, page_of(WorkshopReportSchema)) | refusals(422)
)
@workshop_reports.arguments(WorkshopReportAsked, location="query")
def reports(asked: dict[str, Any]) -> Response:
    """How many workshops there are, school year after school year."""
    with reading() as session:
        return json({"items": reports_of(session, actor(), asked), "next": None})
