"""The door of the school calendar."""

from __future__ import annotations

from typing import Any

from flask import Response
from sqlalchemy.orm import Session

from chassis.answers import check_match, json
from chassis.asking import actor
from chassis.blueprints import Door
from chassis.db import transaction
from chassis.describe import refusals, response
from chassis.errors import NotFound
from chassis.schema import page_of
from gateway.directory import calendars as deeds
from gateway.directory import permits, queries
from gateway.directory.api.answers import done_once
from gateway.directory.inputs import CalendarEdit
from gateway.directory.model import Calendar
from gateway.directory.schema import CalendarSchema

calendars = Door(
    "calendars", __name__, url_prefix="/v1/calendars", description="School years as the ministry set them."
)


@calendars.route("")
@calendars.doc(operationId="list_calendars", responses=response(200, page_of(CalendarSchema)) | refusals())
def find() -> Response:
    """Every school year that is set, newest first."""
    with transaction() as session:
        return json({"items": CalendarSchema(many=True).dump(queries.calendars(session)), "next": None})


@calendars.route("/<string:school_year>")
@calendars.doc(operationId="read_calendar", responses=response(200, CalendarSchema) | refusals(404))
def read(school_year: str) -> Response:
    """One school year."""
    with transaction() as session:
        calendar = next((one for one in queries.calendars(session) if one.school_year == school_year), None)
        if calendar is None:
            raise NotFound
        return _shown(calendar)


@calendars.route("/<string:school_year>", methods=["PUT"])
@calendars.doc(
    operationId="set_calendar",
    responses=response(200, CalendarSchema) | refusals(403, 409, 412, 413, 415, 422, 428),
)
@calendars.arguments(CalendarEdit)
def set_year(said: dict[str, Any], school_year: str) -> Response:
    """Set a school year's half-years and holidays."""
    by = permits.as_admin(actor())

    def deed(session: Session) -> Response:
        calendar = deeds.year(session, school_year)
        if calendar is not None:
            check_match(calendar, required=True)
        return _shown(deeds.set_year(session, calendar, school_year, said, by))

    return done_once(deed)


def _shown(calendar: Calendar) -> Response:
    return json(CalendarSchema().dump(calendar), version=calendar.version)
