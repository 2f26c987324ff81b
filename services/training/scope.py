"""Which records of this service lie in somebody's scope."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, false, or_
from sqlalchemy.orm import InstrumentedAttribute

from chassis.identity import Actor, Role
from chassis.opened import naming
from chassis.scope import below

# A dash stands for them in every row of ledger 4.2 that concerns a school's own work.
_NOT_READERS = {Role.PLATFORM_ADMIN, Role.TRAINER, Role.BIGEP_BODY_MEMBER, Role.STUDENT_ACTIVITY_RECORDER}


def covered(actor: Actor, column: Any) -> ColumnElement[bool]:
    """Whether the unit of this column lies in the actor's scope: a school its own, those above it all of theirs."""
    units = dict.fromkeys(post.unit for post in actor.posts if post.role not in _NOT_READERS)
    return or_(false(), *(below(column, unit) for unit in units))


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
