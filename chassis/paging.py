"""Keyset pages: stable while rows come and go, and the thousandth page costs what the first did."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Select
from sqlalchemy.orm import InstrumentedAttribute, Session

USUAL, MOST = 50, 200


def page(
    session: Session, wanted: Select[Any], key: InstrumentedAttribute[Any], asked: Mapping[str, Any]
) -> tuple[Sequence[Any], str | None]:
    """One page by a key that grows with time, newest first, and the key after which the next one begins (PLT-12)."""
    limit = asked.get("limit", USUAL)
    if "after" in asked:
        wanted = wanted.where(key < asked["after"])
    found = session.scalars(wanted.order_by(key.desc()).limit(limit + 1)).unique().all()
    following = str(getattr(found[limit - 1], key.key)) if len(found) > limit else None
    return found[:limit], following
