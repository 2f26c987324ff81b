"""A trainer’s earlier programmes and their averages, for those who decide on requests and for the trainer."""

from __future__ import annotations

from typing import Any

from flask import Response

from chassis.answers import json
from chassis.asking import actor
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals, response
from chassis.errors import NotAllowed
from chassis.identity import Actor, Role
from chassis.schema import page_of
from services.training.planning.trainer_ratings.queries import results_of
from services.training.planning.trainer_ratings.schema import TrainerAsked, TrainerResultSchema

# Ledger 5.1: the average of others is read by these.
READERS = (Role.PRINCIPAL, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER, Role.AUDITOR)
trainer_results = Door(
    "trainer_results", __name__, url_prefix="/v1/trainer-results", description=TrainerResultSchema.__doc__
)


@trainer_results.route("")
@trainer_results.doc(
    operationId="list_trainer-results", responses=response(200, page_of(TrainerResultSchema)) | refusals(403, 422)
)
@trainer_results.arguments(TrainerAsked, location="query")
def results(asked: dict[str, Any]) -> Response:
    """The newest first; nothing where there is no earlier result."""
    _may_read(actor(), asked)
    with reading() as session:
        name, workplace = asked["name"] or "", asked["workplace"] or ""
        found = results_of(session, person=asked["person"], name=name, workplace=workplace)
        return json({"items": TrainerResultSchema(many=True).dump(found), "next": None})


def _may_read(asks: Actor, asked: dict[str, Any]) -> None:
    """Raises NotAllowed."""
    is_own = asks.person is not None and asked["person"] == asks.person and not asked["name"]
    if not is_own and not asks.units(*READERS):
        raise NotAllowed(extra={"roles": sorted(READERS)})
