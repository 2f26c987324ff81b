"""A list of fifty as it is written where nothing but speed counts: SQLAlchemy Core, one statement, orjson."""

from __future__ import annotations

from collections.abc import Callable

import orjson
from flask import Response, request
from sqlalchemy import bindparam, column, create_engine, or_, select, table

_EXCURSIONS = table(
    "excursions",
    *map(column, ("id", "case", "place", "pupils", "state", "unit", "version", "sequence", "opened_at", "changed_at")),
)
_UNIT = _EXCURSIONS.c.unit
_PAGE = (
    select(_EXCURSIONS)
    .where(or_(_UNIT == bindparam("unit"), _UNIT.like(bindparam("below"))))  # noqa: SIM300  # a column stands first in SQL
    .order_by(_EXCURSIONS.c.id.desc())
    .limit(bindparam("most"))
)


def route(database_url: str, connections: int) -> Callable[[], Response]:
    """The list of one unit, newest first, and the id after which the next page begins."""
    engine = create_engine(database_url, pool_size=connections, max_overflow=0)

    def listed() -> Response:
        limit, unit = int(request.args["limit"]), request.args["unit"]
        with engine.connect() as connection:
            rows = connection.execute(_PAGE, {"unit": unit, "below": f"{unit}/%", "most": limit + 1}).mappings().all()
        found = {
            "items": [dict(row) for row in rows[:limit]],
            "next": rows[limit - 1]["id"] if len(rows) > limit else None,
        }
        return Response(orjson.dumps(found), content_type="application/json")

    return listed
