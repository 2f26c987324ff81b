"""What the world hears of a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Planned(Event, name="partnership.meeting.planned"):
    """The partners will meet."""

    partnership_id: UUID
    kind: str
    subject: str | None
    meets_on: date
    mode: str


@dataclass(frozen=True)
class Held(Event, name="partnership.meeting.held"):
    """The partners have met and written down what they decided."""

    partnership_id: UUID
    kind: str
    subject: str | None
    meets_on: date
    decisions: str | None


@dataclass(frozen=True)
class Cancelled(Event, name="partnership.meeting.cancelled"):
    """The meeting does not take place."""

    partnership_id: UUID
    reason: str
