"""The door at which those who judge, and those who oversee them, read the ranked list."""

from __future__ import annotations

from typing import Any

from flask import Response

from chassis.answers import json
from chassis.asking import actor
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals, response
from chassis.schema import page_of
from services.awards.judging.ranked_candidacies import queries
from services.awards.judging.ranked_candidacies.schema import RankedAsked, RankedCandidacySchema

ranked_candidacies = Door(
    "ranked-candidacies", __name__, url_prefix="/v1/ranked-candidacies", description=RankedCandidacySchema.__doc__
)


@ranked_candidacies.route("")
@ranked_candidacies.doc(
    operationId="list_ranked-candidacies",
    responses=response(200, page_of(RankedCandidacySchema)) | refusals(404, 422),
)
@ranked_candidacies.arguments(RankedAsked, location="query")
def ranked(asked: dict[str, Any]) -> Response:
    """Best first, each with its sum and how that is worked out."""
    with reading() as session:
        found, following = queries.page_of(session, actor(), asked)
    return json({"items": RankedCandidacySchema(many=True).dump(found), "next": following})
