"""What the gateway keeps of a thing is what its newest event said; an older one, or the same again, changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import inspect
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from chassis.subscriptions import Heard
from gateway.tables import Base


def newest_by_thing(events: Iterable[Heard], says: Callable[[Heard], bool]) -> dict[UUID, Heard]:
    """Of each thing the newest event that says something of what is kept."""
    return {heard.subject: heard for heard in sorted(events, key=lambda one: one.sequence) if says(heard)}


def keep_newest(
    session: Session, model: type[Base], rows: Iterable[dict[str, Any]], changing: Sequence[str] = ()
) -> set[UUID]:
    """Write a row for each thing, and answer whose were newer than what was known.

    The model has the thing's id as its key, and a `sequence`; `changing` names what a later event may change, where
    that is not everything.
    """
    [key] = inspect(model).primary_key
    # In one order for all: two who hear of the same things wait for each other nowhere.
    if not (ordered := sorted(rows, key=lambda one: str(one[key.name]))):
        return set()
    told = insert(model).values(ordered)
    columns = changing or [column.name for column in model.__table__.columns if not column.primary_key]
    known = told.on_conflict_do_update(
        index_elements=[key],
        set_={name: told.excluded[name] for name in columns},
        where=model.__table__.c.sequence < told.excluded.sequence,
    )
    return set(session.scalars(known.returning(key)))
