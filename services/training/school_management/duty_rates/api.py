"""The door at which districts and provinces see how far the checklists are filled."""

from __future__ import annotations

from typing import Any

from flask import Response

from chassis import clock
from chassis.answers import json
from chassis.asking import actor
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals, response
from chassis.schema import page_of
from services.training.needs.half_years.queries import latest_half_year
from services.training.school_management.duty_rates.queries import rates_of
from services.training.school_management.duty_rates.schema import DutyRatesAsked, DutyRateSchema

duty_rates = Door("duty-rates", __name__, url_prefix="/v1/duty-rates", description=DutyRateSchema.__doc__)


@duty_rates.route("")
@duty_rates.doc(operationId="list_duty-rates", responses=response(200, page_of(DutyRateSchema)) | refusals(422))
@duty_rates.arguments(DutyRatesAsked, location="query")
def rates(asked: dict[str, Any]) -> Response:
    """How far the checklists are filled, place by place."""
    with reading() as session:
        half_year = asked.get("half_year") or latest_half_year(session, clock.today())
        return json({"items": rates_of(session, actor(), half_year, asked.get("place")), "next": None})
