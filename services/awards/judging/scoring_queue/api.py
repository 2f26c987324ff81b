"""The door at which a juror finds what to score next; whoever is none finds nothing."""

from __future__ import annotations

from typing import Any

from flask import Response

from chassis.answers import json
from chassis.asking import actor
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals, response
from chassis.schema import page_of
from services.awards.judging.scoring_queue.queries import THING, asked_for
from services.awards.judging.scoring_queue.schema import QueueAsked, QueuedSchema

scoring_queue = Door("scoring-queue", __name__, url_prefix="/v1/scoring-queue", description=QueuedSchema.__doc__)


@scoring_queue.route("")
@scoring_queue.doc(
    operationId="list_scoring-queue",
    responses=response(200, page_of(QueuedSchema)) | refusals(422),
    # Pages draw it as a list of things, each leading to the sheet or to where one is begun.
    **{"x-thing": THING, "x-columns": ["award_area", "recipient_group", "level", "second_look", "total"], "x-way": []},
)
@scoring_queue.arguments(QueueAsked, location="query")
def queued(asked: dict[str, Any]) -> Response:
    """What is still to be scored, oldest first, or what is done; the next one stays within what was asked for."""
    with reading() as session:
        found = asked_for(session, actor(), asked)
    shown = QueuedSchema(many=True).dump(found[: asked["limit"]])
    return json({"items": shown, "next": shown[-1]["id"] if len(found) > len(shown) else None})
