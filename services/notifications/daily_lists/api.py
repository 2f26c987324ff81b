"""The door of one's own lists of the day."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response

from chassis.answers import json
from chassis.asking import language
from chassis.blueprints import Door
from chassis.db import transaction
from chassis.describe import refusals, response
from chassis.errors import NotFound
from chassis.schema import page_of
from services.notifications.daily_lists import queries
from services.notifications.daily_lists.schema import DailyLineSchema, DailyListArguments
from services.notifications.messages.api import me, vacant

daily_lists = Door("daily-lists", __name__, url_prefix="/v1/daily-lists", description=DailyLineSchema.__doc__)


@daily_lists.route("/<uuid:list_id>")
@daily_lists.doc(
    operationId="read_daily_list", responses=response(200, page_of(DailyLineSchema)) | refusals(403, 404, 422)
)
@daily_lists.arguments(DailyListArguments, location="query")
def read_daily_list(asked: dict[str, Any], list_id: UUID) -> Response:
    """What happened on that day, the oldest first."""
    with transaction() as session:
        rows, following = queries.lines_of(session, me(), list_id, **asked)
        if not rows and "after" not in asked:
            raise NotFound
        return json({"items": [_shown(row) for row in rows], "next": following})


def _shown(row: Any) -> dict[str, Any]:
    return dict(row) | {"what": row["what"][language()], "instead_of": vacant(row["instead_of"])}
