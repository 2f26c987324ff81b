"""The doors of a report's jurors and of its ranks."""

from __future__ import annotations

from typing import Any

from flask import Response

from chassis.answers import json
from chassis.asking import actor
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals, response
from chassis.schema import page_of
from services.awards.judging.fairness_lines.queries import jurors_of, ranks_of
from services.awards.judging.fairness_lines.schema import (
    ComparedJurorSchema,
    ComparedRankSchema,
    JurorsAsked,
    RanksAsked,
)

fairness_jurors = Door(
    "fairness-jurors", __name__, url_prefix="/v1/fairness-jurors", description=ComparedJurorSchema.__doc__
)
fairness_ranks = Door(
    "fairness-ranks", __name__, url_prefix="/v1/fairness-ranks", description=ComparedRankSchema.__doc__
)


@fairness_jurors.route("")
@fairness_jurors.doc(
    operationId="list_fairness-jurors", responses=response(200, page_of(ComparedJurorSchema)) | refusals(404, 422)
)
@fairness_jurors.arguments(JurorsAsked, location="query")
def jurors(asked: dict[str, Any]) -> Response:
    """How jurors score beside each other, the strictest first."""
    with reading() as session:
        found = jurors_of(session, actor(), asked)
    shown = ComparedJurorSchema(many=True).dump(found[: asked["limit"]])
    return json({"items": shown, "next": str(shown[-1]["place"]) if len(found) > len(shown) else None})


@fairness_ranks.route("")
@fairness_ranks.doc(
    operationId="list_fairness-ranks", responses=response(200, page_of(ComparedRankSchema)) | refusals(404, 422)
)
@fairness_ranks.arguments(RanksAsked, location="query")
def ranks(asked: dict[str, Any]) -> Response:
    """Ranks as they are, and ranks without what jurors differ by."""
    with reading() as session:
        found = ranks_of(session, actor(), asked)
    shown = ComparedRankSchema(many=True).dump(found[: asked["limit"]])
    return json({"items": shown, "next": shown[-1]["candidacy_id"] if len(found) > len(shown) else None})
