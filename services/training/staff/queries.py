"""Who serves at a school today, and in which posts."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import KnownPerson, KnownPost
from chassis.identity import Actor, Role

MANAGERS = (Role.PRINCIPAL, Role.DEPUTY_PRINCIPAL)
TEACHERS = (Role.TEACHER, Role.ZUMRE_HEAD)
STAFF = (*TEACHERS, *MANAGERS)
# Ledger 4.2: whoever teaches, manages or coordinates at a school enters their own needs.
OWN_NEEDS = (*STAFF, Role.PARTNERSHIP_COORDINATOR)


@dataclass
class Colleague:
    """Somebody of a school, with the posts they hold there."""

    person: UUID
    name: str
    roles: set[str] = field(default_factory=set)
    subject: str | None = None

    @property
    def is_manager(self) -> bool:
        """Whether they manage the school."""
        return bool(self.roles & set(MANAGERS))


def held_today() -> ColumnElement[bool]:
    """The post has begun and has not ended."""
    today = clock.today()
    return and_(KnownPost.starts_on <= today, or_(KnownPost.ends_on.is_(None), KnownPost.ends_on >= today))


def staff_of(session: Session, school: str) -> list[Colleague]:
    """Every teacher and manager of a school, each once, by name."""
    wanted = (
        select(KnownPost.person, KnownPerson.name, KnownPost.role, KnownPost.branch)
        .join(KnownPerson, KnownPerson.id == KnownPost.person)
        .where(KnownPost.unit == school, KnownPost.role.in_(STAFF), held_today())
        .order_by(KnownPerson.name, KnownPost.person, KnownPost.starts_on, KnownPost.id)
    )
    found: dict[UUID, Colleague] = {}
    for person, name, role, branch in session.execute(wanted):
        one = found.setdefault(person, Colleague(person, name))
        one.roles.add(role)
        one.subject = one.subject or branch
    return list(found.values())


def present(session: Session, school: str, people: Collection[UUID]) -> list[dict[str, Any]]:
    """Those of these people who serve at the school, as a record of who was there keeps them."""
    return [
        {"person": str(one.person), "name": one.name} for one in staff_of(session, school) if one.person in set(people)
    ]


def subject_of(session: Session, actor: Actor, school: str) -> str | None:
    """The subject that somebody teaches at a school, by the post they act in or by the directory."""
    acted = (post.branch for post in actor.posts if post.unit == school and post.branch)
    known = select(KnownPost.branch).where(
        KnownPost.person == actor.person, KnownPost.unit == school, KnownPost.branch.is_not(None), held_today()
    )
    return next(acted, None) or session.scalar(known.order_by(KnownPost.starts_on).limit(1))
