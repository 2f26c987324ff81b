"""Who serves at a school today, read from the directory's copy; and who reads what of its mission (ledger 4.2)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, false, or_, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import KnownPost
from chassis.identity import Actor, Role
from chassis.scope import below

TEACHING = (Role.TEACHER, Role.ZUMRE_HEAD)
# Who plans, decides and leads at a school.
PLANNING = (*TEACHING, Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL)
# Whoever adds evidence.
STAFF = (*PLANNING, Role.PARTNERSHIP_COORDINATOR, Role.STUDENT_ACTIVITY_RECORDER)
OF_THE_MISSION = (
    *PLANNING,
    Role.STUDENT_ACTIVITY_RECORDER,
    Role.DISTRICT_OFFICER,
    Role.PROVINCE_OFFICER,
    Role.AUDITOR,
)
# A piece of evidence is the school's own; those above it read in the mission what it shows.
OF_THE_SCHOOL = (*STAFF, Role.AUDITOR)


def read_by(actor: Actor, column: Any, roles: Collection[Role]) -> ColumnElement[bool]:
    """Whether the unit of this column lies where the actor holds one of these roles, or below."""
    return or_(false(), *(below(column, unit) for unit in dict.fromkeys(actor.units(*roles))))


def staff_of(session: Session, unit: str, roles: Collection[Role] = STAFF) -> set[UUID]:
    """Everybody who holds one of these roles at a school today."""
    today = clock.today()
    wanted = select(KnownPost.person).where(
        KnownPost.unit == unit,
        KnownPost.role.in_(roles),
        KnownPost.starts_on <= today,
        or_(KnownPost.ends_on.is_(None), KnownPost.ends_on >= today),
    )
    return set(session.scalars(wanted.distinct()))


def all_serve(session: Session, unit: str, people: Iterable[UUID | str], roles: Collection[Role] = STAFF) -> bool:
    """Whether every one of these people serves at the school today."""
    return {UUID(str(one)) for one in people} <= staff_of(session, unit, roles)
