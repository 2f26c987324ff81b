"""The report of co-operating institutions."""

from __future__ import annotations

from typing import Any

from flask import Response

from chassis.answers import json
from chassis.asking import actor
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals, response
from chassis.schema import page_of
from services.training.requests.institution_counts.queries import programmes
from services.training.requests.institution_counts.schema import InstitutionCountSchema, InstitutionsAsked

institution_counts = Door(
    "institution_counts", __name__, url_prefix="/v1/institution-counts", description=InstitutionCountSchema.__doc__
)


@institution_counts.route("")
@institution_counts.doc(
    operationId="list_institution-counts", responses=response(200, page_of(InstitutionCountSchema)) | refusals(422)
)
@institution_counts.arguments(InstitutionsAsked, location="query")
def report(asked: dict[str, Any]) -> Response:
    """The number of programmes per institution, universities first."""
    with reading() as session:
        items = [dict(found) for found in session.execute(programmes(actor(), asked)).mappings()]
        return json({"items": InstitutionCountSchema(many=True).dump(items), "next": None})
