"""Which records of this service lie in somebody's scope (ledger 4.2, SEC-01)."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, false, or_, true

from chassis.identity import PROVINCE, ROOT, Actor, Role, covers, cut
from chassis.scope import below

# A dash stands for them in every row of ledger 4.2 about BİGEP and eTwinning.
_NEVER = {Role.TRAINER, Role.PLATFORM_ADMIN}
# Of what schools record and how it is judged the ministry's directorates read nothing either; of years and bodies, all.
_NOT_READERS = _NEVER | {Role.OGM_OFFICER, Role.OYGGM_OFFICER, Role.MINISTRY_UNIT_OFFICER}
# Whose scope `covered` asks for.
READERS = tuple(role for role in Role if role not in _NOT_READERS | {Role.SYSTEM})
# What is being prepared is nothing for them yet: they read it when it is published.
STAFF = {Role.TEACHER, Role.ZUMRE_HEAD, Role.DEPUTY_PRINCIPAL, Role.PARTNERSHIP_COORDINATOR}


def covered(actor: Actor, column: Any) -> ColumnElement[bool]:
    """Whether the unit of this column lies in the actor's scope: a school its own, those above it all of theirs."""
    return or_(false(), *(below(column, unit) for unit in _units(actor, _NOT_READERS)))


def reads_whole(actor: Actor, unit: str) -> bool:
    """As `covered`, of one unit."""
    return any(covers(above, unit) for above in _units(actor, _NOT_READERS))


def overseen(actor: Actor, column: Any, without: Collection[Role] = ()) -> ColumnElement[bool]:
    """As `covered`, for what the ministry's directorates read as well: years, criteria, bodies, public events."""
    return or_(false(), *(below(column, unit) for unit in _units(actor, _NEVER | set(without))))


def of_own_province(actor: Actor, column: Any, without: Collection[Role] = ()) -> ColumnElement[bool]:
    """What a province lays down is read by everybody who serves in it, and by those above it."""
    units = _units(actor, _NEVER | set(without))
    if ROOT in units:
        return true()
    provinces = {cut(unit, PROVINCE) for unit in units}
    return column.in_(sorted(provinces)) if provinces else false()


def _units(actor: Actor, never: Collection[Role]) -> list[str]:
    return list(dict.fromkeys(post.unit for post in actor.posts if post.role not in never))
