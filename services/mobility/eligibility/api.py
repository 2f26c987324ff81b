"""The list of visits, opened at one's own field: may this person apply, and if not, why not (MOB-06, PLT-10)."""

from __future__ import annotations

from uuid import UUID

from flask import Response

from chassis import listing
from chassis.actions import making
from chassis.answers import json
from chassis.asking import actor, language
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals, response
from chassis.errors import NotFound
from chassis.listing import Listed
from services.mobility.applying.applications.process import APPLICATION
from services.mobility.eligibility.queries import in_fields, of_field, open_now, visible_to
from services.mobility.eligibility.schema import VisitOpeningSchema, lines
from services.mobility.visit_programmes.model import State, VisitProgramme

STATES = (State.ANNOUNCED, State.APPLICATIONS_CLOSED)
visit_openings = Door(
    "visit-openings", __name__, url_prefix="/v1/visit-openings", description=VisitOpeningSchema.__doc__
)
listing.hang(
    visit_openings,
    Listed(
        path="visit-openings",
        thing="visit_opening",
        model=VisitProgramme,
        state=VisitProgramme.state,
        states=[state.value for state in STATES],
        visible_to=visible_to,
        filters={"fields": in_fields, "field": of_field, "open_now": open_now},
        columns=("starts_on", "ends_on", "closes_on", "quota", "may_apply", "why_not"),
        line_shape=VisitOpeningSchema,
        lines=lines,
        makes=lambda: making(APPLICATION, actor(), language()),
        watched=("open_now",),
    ),
)


@visit_openings.route("/<uuid:programme_id>")
@visit_openings.doc(operationId="read_visit_opening", responses=response(200, VisitOpeningSchema) | refusals(404))
def one(programme_id: UUID) -> Response:
    """One of them."""
    with reading() as session:
        found = session.scalar(visible_to(actor()).where(VisitProgramme.id == programme_id))
        if found is None:
            raise NotFound
        return json(lines([found])[0])
