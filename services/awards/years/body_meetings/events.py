"""What the world hears of a meeting of a board or commission."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Held(Event, name="awards.body_meeting.held"):
    """A board or commission has met and decided."""

    id: UUID
    body_id: UUID
    number: int
    held_on: date
