"""What the world hears of a workshop."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Proposed(Event, name="awards.workshop.proposed"):
    """A school proposes a workshop."""

    kind: str
    area: str


@dataclass(frozen=True)
class FoundSuitable(Event, name="awards.workshop.found_suitable"):
    """The province finds the school suitable for the workshop."""

    kind: str
    area: str


@dataclass(frozen=True)
class SetUpStarted(Event, name="awards.workshop.set_up_started"):
    """The district and the school set the workshop up together."""

    district_responsible: UUID
    school_responsible: UUID


@dataclass(frozen=True)
class ItemAdded(Event, name="awards.workshop.item_added"):
    """Something was put into the workshop."""

    quantity: int


@dataclass(frozen=True)
class ItemRemoved(Event, name="awards.workshop.item_removed"):
    """Something is no longer in the workshop."""


@dataclass(frozen=True)
class Opened(Event, name="awards.workshop.opened"):
    """The workshop is in use."""

    kind: str
    area: str
    opened_on: date


@dataclass(frozen=True)
class Used(Event, name="awards.workshop.used"):
    """Students have worked in the workshop."""

    day: date
    sessions: int
    students: int


@dataclass(frozen=True)
class UseStruck(Event, name="awards.workshop.use_struck"):
    """A line of the workshop's log was wrong and was taken out."""


@dataclass(frozen=True)
class BecameIdle(Event, name="awards.workshop.became_idle"):
    """Nobody has used the workshop for sixty days."""

    last_used_on: date | None


@dataclass(frozen=True)
class Resumed(Event, name="awards.workshop.resumed"):
    """The workshop is used again."""

    day: date


@dataclass(frozen=True)
class Frozen(Event, name="awards.workshop.frozen"):
    """The school was closed; the province closes the workshop, or says which school goes on with it."""

    successor: str | None


@dataclass(frozen=True)
class Moved(Event, name="awards.workshop.moved"):
    """Another school goes on with the workshop of a school that was closed."""

    unit: str
    moved_from: str


@dataclass(frozen=True)
class Closed(Event, name="awards.workshop.closed"):
    """There is no such workshop any more, or there will be none."""

    reason: str
