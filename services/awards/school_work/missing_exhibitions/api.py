"""The door at which those who prepare the year-end exhibition see who is missing."""

from __future__ import annotations

from typing import Any

from flask import Response

from chassis.answers import json
from chassis.asking import actor
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals, response
from chassis.schema import page_of
from services.awards.school_work.missing_exhibitions.queries import missing
from services.awards.school_work.missing_exhibitions.schema import MissingExhibitionsAsked, MissingExhibitionSchema

missing_exhibitions = Door(
    "missing-exhibitions", __name__, url_prefix="/v1/missing-exhibitions", description=MissingExhibitionSchema.__doc__
)


@missing_exhibitions.route("")
@missing_exhibitions.doc(
    operationId="list_missing-exhibitions", responses=response(200, page_of(MissingExhibitionSchema)) | refusals(422)
)
@missing_exhibitions.arguments(MissingExhibitionsAsked, location="query")
def listed(asked: dict[str, Any]) -> Response:
    """Which schools have a workshop and show nothing of it yet."""
    with reading() as session:
        found = missing(session, actor(), asked)
    shown = found[: asked["limit"]]
    return json({"items": shown, "next": shown[-1]["unit"] if len(found) > len(shown) else None})
