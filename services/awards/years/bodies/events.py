"""What the world hears of a board or commission."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class _Body:
    id: UUID
    unit: str
    kind: str
    project_year_id: UUID


@dataclass(frozen=True)
class Created(_Body, Event, name="awards.body.created"):
    """A board or commission of the project year is being formed."""


@dataclass(frozen=True)
class Activated(_Body, Event, name="awards.body.activated"):
    """A board or commission is in office."""


@dataclass(frozen=True)
class MemberChanged(_Body, Event, name="awards.body.member_changed"):
    """Somebody has joined or left a board or commission, or leads it from now on."""

    changed_person: UUID | None
    changed_first_day: date | None
    changed_last_day: date | None
    changed_chair: bool


@dataclass(frozen=True)
class QuorumSet(_Body, Event, name="awards.body.quorum_set"):
    """It is said how many have to be there for a board or commission to decide."""

    quorum: int | None


@dataclass(frozen=True)
class Dissolved(_Body, Event, name="awards.body.dissolved"):
    """A board or commission has ended, with its project year or with its school."""
