"""Which records of two schools lie in somebody's scope."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, false, or_
from sqlalchemy.orm import InstrumentedAttribute

from chassis.identity import Actor, Role
from chassis.opened import naming
from chassis.scope import below, in_any_of, ways_to
from chassis.things import Placed

# A dash stands for them in every row of ledger 4.2; a recorder who also teaches reads as a teacher.
_NOT_READERS = {Role.PLATFORM_ADMIN, Role.TRAINER, Role.BIGEP_BODY_MEMBER, Role.STUDENT_ACTIVITY_RECORDER}


def theirs(actor: Actor, wanted: Select[Any], model: type[Placed]) -> Select[Any]:
    """Narrowed to what is of a unit in the actor's scope: a thing of two schools is of both."""
    return in_any_of(wanted, ways_to(model, _units(actor)))


def covered(actor: Actor, *columns: InstrumentedAttribute[str]) -> ColumnElement[bool]:
    """Whether one of the units of these columns lies in the actor's scope."""
    return or_(false(), *(below(column, unit) for unit in _units(actor) for column in columns))


def _units(actor: Actor) -> Collection[str]:
    return dict.fromkeys(post.unit for post in actor.posts if post.role not in _NOT_READERS)


def narrowed_to(
    column: InstrumentedAttribute[UUID] | InstrumentedAttribute[UUID | None],
) -> Callable[[Select[Any], str], Select[Any]]:
    """A list's parameter that names one record; what is no record's id finds nothing."""

    @naming("record")
    def narrow(wanted: Select[Any], asked: str) -> Select[Any]:
        try:
            return wanted.where(column == UUID(asked))
        except ValueError:
            return wanted.where(false())

    return narrow
