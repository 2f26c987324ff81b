"""Who finds which cases: what waits for a post, what somebody has met, what is due below an officer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping, Select, func, or_, select, tuple_
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.orm import Session

from chassis.contents import key_of
from chassis.identity import Actor, Role
from gateway.cases.model import Case, CaseReader, Task, TimelineLine

# These answer for the units below theirs; a school's management answers for the school.
OFFICERS = frozenset(
    {Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.OGM_OFFICER, Role.OYGGM_OFFICER, Role.MINISTRY_UNIT_OFFICER}
)
MANAGEMENT = frozenset({Role.PRINCIPAL, Role.DEPUTY_PRINCIPAL})
# What has no deadline comes after all that has one.
_NEVER = datetime(4000, 1, 1, tzinfo=UTC)
_DUE = func.coalesce(Task.due, _NEVER)
_CASE = (
    Case.subject,
    Case.service,
    Case.thing,
    Case.number,
    Case.title,
    Case.state,
    Case.unit,
    Case.link,
    Case.opened_at,
    Case.last_at,
    Case.sequence,
)
_TASK = (Task.role, Task.branch, Task.due, Task.since, Task.what)


@dataclass(frozen=True)
class Page:
    """Some rows, and the key after which the next ones begin."""

    rows: Sequence[RowMapping]
    following: str | None


def keys_of(actor: Actor) -> list[str]:
    """By what they are awaited and told: themselves, and each post they hold today."""
    keys = {f"person:{actor.person}"} if actor.person else set()
    for post in actor.posts:
        keys |= {key_of(post.role, post.unit), key_of(post.role, post.unit, post.branch)}
    return sorted(keys)


def tasks_of(session: Session, actor: Actor, after: str | None = None, limit: int = 50) -> Page:
    """What waits for this person in the posts they hold today: soonest due first, then what has waited longest."""
    # Who is awaited in two posts has one task.
    wanted = (
        select(*_CASE, *_TASK, Task.unit.label("at"), Task.id, _DUE.label("by"))
        .join(Case, Case.subject == Task.subject)
        .where(Task.whom.in_(keys_of(actor)))
        .ext(distinct_on(Task.subject))
        .order_by(Task.subject, _DUE, Task.id)
        .subquery()
    )
    key = (wanted.c.by, wanted.c.since, wanted.c.id)
    found = select(wanted).order_by(*key)
    if after:
        by, since, last = after.split("_")
        found = found.where(tuple_(*key) > tuple_(_instant(by), _instant(since), int(last)))
    return _page(session, found, limit, lambda row: f"{_micros(row['by'])}_{_micros(row['since'])}_{row['id']}")


def cases_of(session: Session, actor: Actor, after: str | None = None, limit: int = 50) -> Page:
    """The cases in which this person was ever awaited, told or acted, by themselves or in a post of today's."""
    theirs = select(1).where(CaseReader.subject == Case.subject, CaseReader.whom.in_(keys_of(actor))).exists()
    found = select(*_CASE).where(theirs).order_by(Case.last_at.desc(), Case.subject.desc())
    if after:
        at, subject = after.split("_")
        found = found.where(tuple_(Case.last_at, Case.subject) < tuple_(_instant(at), UUID(subject)))
    return _page(session, found, limit, lambda row: f"{_micros(row['last_at'])}_{row['subject']}")


def deadlines_of(session: Session, actor: Actor, after: str | None = None, limit: int = 50) -> Page:
    """What is due at their units, for officers also below; and what they themselves have to do."""
    mine = Task.whom.in_(keys_of(actor))
    places = [Task.place == unit for unit in actor.units(*MANAGEMENT, *OFFICERS)]
    below = [Task.place.startswith(f"{unit}/", autoescape=True) for unit in actor.units(*OFFICERS)]
    first = func.min(Task.id).label("id")
    grouped = (
        select(Task.subject, Task.due, first, func.min(Task.since).label("since"), _waits_for())
        .where(Task.due.is_not(None), or_(mine, *places, *below))
        .group_by(Task.subject, Task.due)
    )
    if after:
        due, last = after.split("_")
        grouped = grouped.having(tuple_(Task.due, first) > tuple_(_instant(due), int(last)))
    some = grouped.order_by(Task.due, first).limit(limit + 1).subquery()
    found = (
        select(*_CASE, some.c.due, some.c.id, some.c.since, some.c.waits_for)
        .join(Case, Case.subject == some.c.subject)
        .order_by(some.c.due, some.c.id)
    )
    return _page(session, found, limit, lambda row: f"{_micros(row['due'])}_{row['id']}")


def case(session: Session, subject: UUID) -> RowMapping | None:
    """One case as its newest event showed it."""
    return session.execute(select(*_CASE).where(Case.subject == subject)).mappings().one_or_none()


def timeline(session: Session, subject: UUID, after: int = 0, limit: int = 500) -> Sequence[RowMapping]:
    """What has happened to it, first things first; the key is the event's number."""
    lines = (
        select(*TimelineLine.__table__.columns)
        .where(TimelineLine.subject == subject, TimelineLine.sequence > after)
        .order_by(TimelineLine.sequence)
        .limit(limit)
    )
    return session.execute(lines).mappings().all()


def waits_for(session: Session, subject: UUID) -> Sequence[RowMapping]:
    """For whom it waits now, since when and until when."""
    tasks = select(Task.role, Task.unit, Task.branch, Task.person, Task.due, Task.since, Task.what)
    return session.execute(tasks.where(Task.subject == subject).order_by(_DUE, Task.id)).mappings().all()


def has_met(session: Session, actor: Actor, subject: UUID) -> bool:
    """Whether this person was ever awaited, told or acted in it."""
    met = select(CaseReader.subject).where(CaseReader.subject == subject, CaseReader.whom.in_(keys_of(actor)))
    return session.scalar(met.limit(1)) is not None


def heard_last(session: Session, service: str) -> datetime | None:
    """Up to when the gateway knows what has happened in a service."""
    return session.scalar(select(func.max(Case.last_at)).where(Case.service == service))


def _waits_for() -> Any:
    whom = func.jsonb_build_object("role", Task.role, "unit", Task.unit, "branch", Task.branch, "person", Task.person)
    return func.jsonb_agg(func.jsonb_strip_nulls(whom)).label("waits_for")


def _page(session: Session, found: Select[Any], limit: int, key: Any) -> Page:
    rows = session.execute(found.limit(limit + 1)).mappings().all()
    return Page(rows[:limit], key(rows[limit - 1]) if len(rows) > limit else None)


def _micros(at: datetime) -> int:
    """An instant as a whole number, exact as PostgreSQL keeps it."""
    since = at - datetime(1970, 1, 1, tzinfo=UTC)
    return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds


def _instant(micros: str) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=int(micros))
