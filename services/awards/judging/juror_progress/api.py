"""The door at which jurors see how far they are, and those who oversee them how far everybody is."""

from __future__ import annotations

from typing import Any

from flask import Response

from chassis.answers import json
from chassis.asking import actor
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals, response
from chassis.schema import page_of
from services.awards.judging.juror_progress.queries import progress_in
from services.awards.judging.juror_progress.schema import JurorProgressAsked, JurorProgressSchema

juror_progress = Door(
    "juror-progress", __name__, url_prefix="/v1/juror-progress", description=JurorProgressSchema.__doc__
)


@juror_progress.route("")
@juror_progress.doc(
    operationId="list_juror-progress", responses=response(200, page_of(JurorProgressSchema)) | refusals(404, 422)
)
@juror_progress.arguments(JurorProgressAsked, location="query")
def progress(asked: dict[str, Any]) -> Response:
    """How far the scoring is."""
    with reading() as session:
        found = progress_in(session, actor(), asked["project_year"])
    return json({"items": JurorProgressSchema(many=True).dump(found), "next": None})
