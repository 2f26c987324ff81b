"""The small copy of units, people and posts that a service keeps, told by the gateway's events.

For names, addressees and "serves at this school"; what a caller may do is read from the signed token alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from marshmallow import fields
from sqlalchemy import or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from chassis import clock
from chassis.db import ChassisBase
from chassis.schema import Facts
from chassis.subscriptions import OnAll

SATURDAY = 5


class KnownUnit(ChassisBase):
    """A unit as the gateway last told of it."""

    __tablename__ = "known_units"
    path: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    kind: Mapped[str]
    authority: Mapped[str | None]
    is_open: Mapped[bool]
    sequence: Mapped[int]


class KnownPerson(ChassisBase):
    """A person's name, the unit they serve at, and the subject they teach, which a manager has without a post of it."""

    __tablename__ = "known_people"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    unit: Mapped[str | None] = mapped_column(index=True)
    subject_field: Mapped[str | None]
    sequence: Mapped[int]


class KnownPost(ChassisBase):
    """A post with its dates."""

    __tablename__ = "known_posts"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    person: Mapped[UUID] = mapped_column(index=True)
    role: Mapped[str]
    unit: Mapped[str] = mapped_column(index=True)
    branch: Mapped[str | None]
    deputy_for: Mapped[UUID | None]
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    sequence: Mapped[int]


class KnownCalendar(ChassisBase):
    """A school year's half-years and holidays, as the ministry set them."""

    __tablename__ = "known_calendars"
    school_year: Mapped[str] = mapped_column(primary_key=True)
    first_half: Mapped[list[str]]
    second_half: Mapped[list[str]]
    holidays: Mapped[list[str]]
    sequence: Mapped[int]


class SchoolFacts(Facts):
    """`gateway.school.changed` and `.closed`."""

    path = fields.String(required=True)
    code = fields.String(required=True)
    name = fields.String(required=True)
    kind = fields.String(required=True)
    authority = fields.String(load_default=None, allow_none=True)
    is_open = fields.Boolean(required=True)
    sequence = fields.Integer(required=True)


class PersonFacts(Facts):
    """`gateway.person.registered`, `.moved` and `.left`."""

    id = fields.UUID(required=True)
    name = fields.String(required=True)
    unit = fields.String(load_default=None, allow_none=True)
    subject_field = fields.String(load_default=None, allow_none=True)
    sequence = fields.Integer(required=True)


class PostFacts(Facts):
    """`gateway.role.assigned` and `.ended`."""

    id = fields.UUID(required=True)
    person = fields.UUID(required=True)
    role = fields.String(required=True)
    unit = fields.String(required=True)
    branch = fields.String(load_default=None, allow_none=True)
    deputy_for = fields.UUID(load_default=None, allow_none=True)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(load_default=None, allow_none=True)
    sequence = fields.Integer(required=True)


class CalendarFacts(Facts):
    """`gateway.calendar.changed`; days as ISO dates, a half-year as its first and last day."""

    school_year = fields.String(required=True)
    first_half = fields.List(fields.String(), required=True)
    second_half = fields.List(fields.String(), required=True)
    holidays = fields.List(fields.String(), required=True)
    sequence = fields.Integer(required=True)


def _keep(model: type[Any], key: str, session: Session, facts: Sequence[dict[str, Any]]) -> None:
    """Keep the newest of what was told; an older event that comes late changes nothing."""
    fresh = insert(model)
    changed = {name: fresh.excluded[name] for name in facts[0] if name != key}
    kept = fresh.on_conflict_do_update(
        index_elements=[key], set_=changed, where=model.sequence < fresh.excluded.sequence
    )
    # On the connection, and so in one trip to the database: an import tells of tens of thousands at once.
    session.connection().execute(kept, facts)


def keep_unit(session: Session, facts: Sequence[dict[str, Any]]) -> None:
    """Units were opened, renamed or closed."""
    _keep(KnownUnit, "path", session, facts)


def keep_person(session: Session, facts: Sequence[dict[str, Any]]) -> None:
    """People came, moved or left."""
    _keep(KnownPerson, "id", session, facts)


def keep_post(session: Session, facts: Sequence[dict[str, Any]]) -> None:
    """Posts were given or ended."""
    _keep(KnownPost, "id", session, facts)


def keep_calendar(session: Session, facts: Sequence[dict[str, Any]]) -> None:
    """School years' calendars were set."""
    _keep(KnownCalendar, "school_year", session, facts)


DIRECTORY = (
    OnAll("gateway.calendar.changed", reads=CalendarFacts, do=keep_calendar),
    OnAll("gateway.school.changed", reads=SchoolFacts, do=keep_unit),
    OnAll("gateway.school.closed", reads=SchoolFacts, do=keep_unit),
    OnAll("gateway.person.registered", reads=PersonFacts, do=keep_person),
    OnAll("gateway.person.moved", reads=PersonFacts, do=keep_person),
    OnAll("gateway.person.left", reads=PersonFacts, do=keep_person),
    OnAll("gateway.role.assigned", reads=PostFacts, do=keep_post),
    OnAll("gateway.role.ended", reads=PostFacts, do=keep_post),
)


def unit_of(session: Session, path: str) -> KnownUnit | None:
    """A unit by its path."""
    return session.get(KnownUnit, path)


def school_of(session: Session, code: str) -> KnownUnit | None:
    """A school by its kurum kodu."""
    return session.scalar(select(KnownUnit).filter_by(code=code))


def serves_at(session: Session, person: UUID, unit: str, role: str | None = None, branch: str | None = None) -> bool:
    """Whether a person holds a post at this unit today (with this role, for this subject, where they are named)."""
    wanted = select(KnownPost.id).where(
        KnownPost.person == person,
        KnownPost.unit == unit,
        KnownPost.starts_on <= clock.today(),
        or_(KnownPost.ends_on.is_(None), KnownPost.ends_on >= clock.today()),
    )
    if role:
        wanted = wanted.where(KnownPost.role == role)
    if branch:
        wanted = wanted.where(KnownPost.branch == branch)
    return session.scalar(wanted.limit(1)) is not None


def working_days_after(session: Session, day: date, number: int) -> date:
    """The day that lies this many working days (Monday to Friday, no holiday) after a day (ledger 0.2)."""
    return _working_days_from(session, day, number, timedelta(days=1))


def working_days_before(session: Session, day: date, number: int) -> date:
    """The day that lies this many working days before a day."""
    return _working_days_from(session, day, number, timedelta(days=-1))


def _working_days_from(session: Session, day: date, number: int, step: timedelta) -> date:
    holidays = {off for calendar in session.scalars(select(KnownCalendar)) for off in calendar.holidays}
    while number:
        day += step
        if day.weekday() < SATURDAY and day.isoformat() not in holidays:
            number -= 1
    return day
