"""What the world hears of the directory; the facts are those that every service's small copy reads."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from chassis.events import Event

# `name` is the event's own name, so the fact of that name has another word inside.
_NAME = {"fact": "name"}


@dataclass(frozen=True)
class _SchoolFacts:
    path: str
    code: str
    called: str = field(metadata=_NAME)
    kind: str
    authority: str | None
    is_open: bool
    successor: str | None
    sequence: int


@dataclass(frozen=True)
class SchoolChanged(_SchoolFacts, Event, name="gateway.school.changed"):
    """A unit was entered, renamed, given another kind or opened again."""


@dataclass(frozen=True)
class SchoolClosed(_SchoolFacts, Event, name="gateway.school.closed"):
    """A unit was closed or merged; its records keep the old code, the successor is named where there is one."""


@dataclass(frozen=True)
class _PersonFacts:
    id: UUID
    called: str = field(metadata=_NAME)
    unit: str | None
    subject_field: str | None
    sequence: int


@dataclass(frozen=True)
class PersonRegistered(_PersonFacts, Event, name="gateway.person.registered"):
    """A person was entered, or is called otherwise or teaches another subject from now on."""


@dataclass(frozen=True)
class PersonMoved(_PersonFacts, Event, name="gateway.person.moved"):
    """A person serves at another unit from this day."""

    from_unit: str | None
    moved_on: date


@dataclass(frozen=True)
class PersonLeft(_PersonFacts, Event, name="gateway.person.left"):
    """A person serves no more from this day."""

    left_on: date


@dataclass(frozen=True)
class _PostFacts:
    id: UUID
    person: UUID
    role: str
    unit: str
    branch: str | None
    deputy_for: UUID | None
    starts_on: date
    ends_on: date | None
    sequence: int


@dataclass(frozen=True)
class RoleAssigned(_PostFacts, Event, name="gateway.role.assigned"):
    """A person was given a post, or its dates were set anew."""


@dataclass(frozen=True)
class RoleEnded(_PostFacts, Event, name="gateway.role.ended"):
    """A post has ended; the day is the last on which it counted."""


@dataclass(frozen=True)
class CalendarChanged(Event, name="gateway.calendar.changed"):
    """The ministry set a school year's half-years and holidays."""

    school_year: str
    first_half: list[str]
    second_half: list[str]
    holidays: list[str]
    sequence: int
