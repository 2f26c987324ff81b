"""Who does what at a school, and what the copy of the directory says of them (ledger 4.1, 4.2)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from chassis.directory import KnownPerson, serves_at
from chassis.identity import SCHOOL, Role, cut
from chassis.processes import Addressee

TEACHERS = (Role.TEACHER, Role.ZUMRE_HEAD)
MANAGERS = (Role.PRINCIPAL, Role.DEPUTY_PRINCIPAL)
# Whoever enters what the school does, whosever work it is.
RECORDERS = (*MANAGERS, Role.STUDENT_ACTIVITY_RECORDER)
STAFF = (*TEACHERS, *RECORDERS)


def teaches_at(session: Session, person: UUID, unit: str) -> bool:
    """Whether somebody is a teacher of this school today."""
    return any(serves_at(session, person, unit, role) for role in TEACHERS)


def name_of(session: Session, person: UUID) -> str | None:
    """Somebody's name."""
    known = session.get(KnownPerson, person)
    return known.name if known else None


def managers(thing: Any) -> list[Addressee]:
    """The principal and the deputies of the thing's school."""
    return [Addressee(role, cut(thing.unit, SCHOOL)) for role in MANAGERS]
