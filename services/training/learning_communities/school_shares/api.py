"""The report on the share of schools that have a community."""

from __future__ import annotations

from typing import Any

from flask import Response

from chassis.answers import json
from chassis.asking import actor
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals, response
from chassis.errors import NotAllowed
from chassis.schema import page_of
from services.training.learning_communities.school_shares.queries import may_see_shares, shares
from services.training.learning_communities.school_shares.schema import SchoolShareAsked, SchoolShareSchema

school_shares = Door(
    "school-community-shares", __name__, url_prefix="/v1/school-community-shares", description=SchoolShareSchema.__doc__
)


@school_shares.route("")
@school_shares.doc(
    operationId="list_school_community_shares", responses=response(200, page_of(SchoolShareSchema)) | refusals(403, 422)
)
@school_shares.arguments(SchoolShareAsked, location="query")
def read(asked: dict[str, Any]) -> Response:
    """By district, of the whole country by province (MGT-06)."""
    if not may_see_shares(actor()):
        raise NotAllowed
    with reading() as session:
        found = shares(session, actor(), asked["school_year"], asked.get("place"))
    return json({"items": found, "next": None})
