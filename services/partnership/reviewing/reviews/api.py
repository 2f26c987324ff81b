"""The route of the copies that were kept at each hop."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from flask import Response
from sqlalchemy import Select

from chassis.answers import json
from chassis.asking import actor
from chassis.blueprints import Door
from chassis.db import transaction
from chassis.describe import refusals, response
from chassis.errors import NotFound
from chassis.identity import Actor
from services.partnership.reviewing.reviews.model import Reviewed
from services.partnership.reviewing.reviews.schema import CopiesSchema, CopySchema


def copies(door: Door, model: type[Reviewed], visible_to: Callable[[Actor], Select[Any]], thing: str) -> None:
    """Add the route to a door."""

    @door.route("/<uuid:thing_id>/copies")
    @door.doc(operationId=f"read_{thing}_copies", responses=response(200, CopiesSchema) | refusals(404))
    def read(thing_id: UUID) -> Response:
        """As it was at each hop of its way (PAR-27)."""
        with transaction() as session:
            found = session.scalar(visible_to(actor()).where(model.id == thing_id))
            if found is None:
                raise NotFound
            return json({"items": CopySchema(many=True).dump(found.hops), "next": None})
