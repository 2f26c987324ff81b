"""What the copy of the directory says of a school and of those who serve there."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import KnownPerson, KnownPost, KnownUnit, school_of
from chassis.identity import SCHOOL, Role, level_of

TEACHERS = (Role.TEACHER, Role.ZUMRE_HEAD)
MANAGERS = (Role.PRINCIPAL, Role.DEPUTY_PRINCIPAL)
STAFF = (*TEACHERS, *MANAGERS)


def held_today() -> ColumnElement[bool]:
    """The post has begun and has not ended."""
    today = clock.today()
    return and_(KnownPost.starts_on <= today, or_(KnownPost.ends_on.is_(None), KnownPost.ends_on >= today))


def open_school(session: Session, path: str) -> KnownUnit | None:
    """The school at this path, if there is one and it is open."""
    if level_of(path) != SCHOOL:
        return None
    known = session.get(KnownUnit, path)
    return known if known and known.is_open else None


def school_called(session: Session, said: str) -> KnownUnit | None:
    """The school with this kurum kodu or path."""
    by_code = school_of(session, said)
    return open_school(session, by_code.path if by_code else said)


def name_of(session: Session, person: UUID) -> str | None:
    """Somebody's name."""
    known = session.get(KnownPerson, person)
    return known.name if known else None


def field_of(session: Session, person: UUID) -> str | None:
    """The field that somebody teaches today, by the oldest of their posts; of a manager the own one."""
    wanted = select(KnownPost.branch).where(
        KnownPost.person == person, KnownPost.branch.is_not(None), KnownPost.role.in_(STAFF), held_today()
    )
    taught = session.scalar(wanted.order_by(KnownPost.starts_on, KnownPost.id).limit(1))
    known = session.get(KnownPerson, person)
    return taught or (known.subject_field if known else None)
