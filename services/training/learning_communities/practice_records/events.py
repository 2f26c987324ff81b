"""What the world hears of a practice record: that there is one, and not what it says."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Recorded(Event, name="training.practice_record.recorded"):
    """A member has practised in the own class and written it down."""

    room_id: UUID
    phase: str


@dataclass(frozen=True)
class Edited(Event, name="training.practice_record.edited"):
    """The member has changed what was written down."""


@dataclass(frozen=True)
class Commented(Event, name="training.practice_record.commented"):
    """A colleague tells the member what they think of the practice."""


@dataclass(frozen=True)
class Removed(Event, name="training.practice_record.removed"):
    """The member has taken the record back."""
