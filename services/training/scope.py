"""Which records of this service lie in somebody's scope."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Select, false, or_, select

from chassis.identity import MINISTRY, SCHOOL, Actor, Role, covers, cut
from chassis.scope import below, in_any_of, ways_to
from chassis.things import Placed

# A dash stands for them in every row of ledger 4.2 about plans, and about a school's own work.
_NO_PLANS = {
    Role.PLATFORM_ADMIN,
    Role.BIGEP_BODY_MEMBER,
    Role.STUDENT_ACTIVITY_RECORDER,
    Role.OGM_OFFICER,
    Role.MINISTRY_UNIT_OFFICER,
}
# A trainer reads what is planned; of a school's own work, what they teach.
_NOT_READERS = _NO_PLANS | {Role.TRAINER}
# In the rows of OTMG up to the request whoever coordinates a partnership reads as the teacher they are.
_NO_OTMG = {Role.PARTNERSHIP_COORDINATOR}
# Whose units `otmg_units` answers.
OTMG_READERS = tuple(role for role in Role if role not in _NOT_READERS | _NO_OTMG | {Role.SYSTEM})


def covered(actor: Actor, column: Any) -> ColumnElement[bool]:
    """Whether the unit of this column lies in the actor's scope: a school its own, those above it all of theirs."""
    return _below(column, units_of(actor))


def things_of(actor: Actor, model: type[Placed]) -> Select[Any]:
    """What lies in the actor's scope, in the order of the index that has it."""
    return in_any_of(select(model), ways_to(model, units_of(actor)))


def otmg_things_of(actor: Actor, model: type[Placed]) -> Select[Any]:
    """As `things_of`, for what a school finds out and decides about its own needs."""
    return in_any_of(select(model), ways_to(model, otmg_units(actor)))


def units_of(actor: Actor) -> list[str]:
    """The units whose records the actor reads."""
    return _units(actor, _NOT_READERS)


def covers_whole(actor: Actor, unit: str) -> bool:
    """As `covered`, of one unit."""
    return any(covers(above, unit) for above in units_of(actor))


def announced_at(actor: Actor) -> list[str]:
    """The units whose plans and offers the actor reads once they are published: their own and those above it."""
    above = {cut(unit, level) for unit in _units(actor, _NO_PLANS) for level in range(MINISTRY, SCHOOL + 1)}
    return sorted(above)


def otmg_covered(actor: Actor, column: Any) -> ColumnElement[bool]:
    """As `covered`, for what a school finds out and decides about its own needs."""
    return _below(column, otmg_units(actor))


def otmg_units(actor: Actor) -> list[str]:
    """The units at which the actor reads of schools' needs."""
    return _units(actor, _NOT_READERS | _NO_OTMG)


def _units(actor: Actor, never: Collection[Role]) -> list[str]:
    return list(dict.fromkeys(post.unit for post in actor.posts if post.role not in never))


def _below(column: Any, units: Collection[str]) -> ColumnElement[bool]:
    return or_(false(), *(below(column, unit) for unit in units))
