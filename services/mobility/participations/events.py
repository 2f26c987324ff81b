"""What the world hears of somebody’s visit; what it hears of the report stands with the report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Created(Event, name="mobility.participation.created"):
    """Somebody has a seat in a visit programme and is expected there."""

    programme_id: UUID
    person: UUID
    host_unit: str
    opened_field: str
    starts_on: date
    ends_on: date


@dataclass(frozen=True)
class RulesAccepted(Event, name="mobility.participation.rules_accepted"):
    """The participant has accepted the rules of the visit."""

    programme_id: UUID


@dataclass(frozen=True)
class RulesAsked(Event, name="mobility.participation.rules_asked"):
    """The visit takes place on other days: the participant is asked anew."""

    programme_id: UUID
    person: UUID
    starts_on: date
    ends_on: date


@dataclass(frozen=True)
class Moved(Event, name="mobility.participation.moved"):
    """The participant serves at another school now; the report goes there."""

    person: UUID


@dataclass(frozen=True)
class Started(Event, name="mobility.participation.started"):
    """The participant has come."""

    programme_id: UUID
    person: UUID


@dataclass(frozen=True)
class DayRecorded(Event, name="mobility.participation.day_recorded"):
    """A day of the visit is written down."""

    programme_id: UUID
    day: date


@dataclass(frozen=True)
class Missed(Event, name="mobility.participation.missed"):
    """The first day has passed, and the participant has not come."""

    programme_id: UUID
    person: UUID


@dataclass(frozen=True)
class LeftEarly(Event, name="mobility.participation.left_early"):
    """The participant has left before the end; the report covers the days until then."""

    programme_id: UUID
    person: UUID
    last_day: date
    reason: str


@dataclass(frozen=True)
class Cancelled(Event, name="mobility.participation.cancelled"):
    """The visit does not take place, or not for this person."""

    programme_id: UUID
    person: UUID


@dataclass(frozen=True)
class Closed(Event, name="mobility.participation.closed"):
    """The province has taken note of the report, and what was seen was shared at the own school."""

    programme_id: UUID
    person: UUID
    host_unit: str
    opened_field: str
    starts_on: date
    ends_on: date
    id: UUID
