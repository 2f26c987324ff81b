"""What the world hears of a public event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chassis.events import Event


@dataclass(frozen=True)
class Planned(Event, name="awards.public_event.planned"):
    """A fair, a ceremony or an exhibition is planned."""

    kind: str
    starts_on: date
    ends_on: date


@dataclass(frozen=True)
class Edited(Event, name="awards.public_event.edited"):
    """What is planned has changed."""

    kind: str
    starts_on: date
    ends_on: date


@dataclass(frozen=True)
class Announced(Event, name="awards.public_event.announced"):
    """Everybody is invited."""

    kind: str
    mode: str
    starts_on: date
    ends_on: date


@dataclass(frozen=True)
class Moved(Event, name="awards.public_event.moved"):
    """What was announced takes place on other days or elsewhere."""

    kind: str
    mode: str
    starts_on: date
    ends_on: date


@dataclass(frozen=True)
class StandAdded(Event, name="awards.public_event.stand_added"):
    """Somebody has a stand."""

    number: str
    school: str | None


@dataclass(frozen=True)
class StandRemoved(Event, name="awards.public_event.stand_removed"):
    """There is a stand fewer."""


@dataclass(frozen=True)
class EntryAdded(Event, name="awards.public_event.entry_added"):
    """Something stands in the timetable."""

    day: date


@dataclass(frozen=True)
class EntryRemoved(Event, name="awards.public_event.entry_removed"):
    """Something does not take place."""


@dataclass(frozen=True)
class VisitorsCounted(Event, name="awards.public_event.visitors_counted"):
    """How many came on a day is known."""

    day: date
    visitors: str
    number: int


@dataclass(frozen=True)
class OutsideTold(Event, name="awards.public_event.outside_told"):
    """Supporters or the press were told of the event."""

    told: str
    told_on: date


@dataclass(frozen=True)
class Held(Event, name="awards.public_event.held"):
    """It took place."""

    kind: str
    participants: int


@dataclass(frozen=True)
class Cancelled(Event, name="awards.public_event.cancelled"):
    """It does not take place."""

    kind: str
    reason: str
