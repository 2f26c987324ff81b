"""The door at which the province and ÖYGGM see how many people need what."""

from __future__ import annotations

from typing import Any

from flask import Response

from chassis import clock
from chassis.answers import json
from chassis.asking import actor
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals, response
from chassis.errors import NotAllowed
from chassis.identity import Role
from chassis.schema import page_of
from services.training.needs.half_years.queries import latest_half_year
from services.training.needs.need_counts.queries import counts_in
from services.training.needs.need_counts.schema import NeedCountsAsked, NeedCountSchema

READERS = (Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER)

need_counts = Door("need-counts", __name__, url_prefix="/v1/need-counts", description=NeedCountSchema.__doc__)


@need_counts.route("")
@need_counts.doc(operationId="count_needs", responses=response(200, page_of(NeedCountSchema)) | refusals(403, 422))
@need_counts.arguments(NeedCountsAsked, location="query")
def counts(asked: dict[str, Any]) -> Response:
    """Of the half-year and the places that are asked for."""
    scopes = actor().units(*READERS)
    if not scopes:
        raise NotAllowed(extra={"roles": sorted(READERS)})
    with reading() as session:
        half_year = asked.get("half_year") or latest_half_year(session, clock.today())
        return json({"items": counts_in(session, scopes, {**asked, "half_year": half_year}), "next": None})
