"""What the world hears of a follow-up meeting with supporters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class _Meeting:
    id: UUID
    project_year_id: UUID
    held_on: date


@dataclass(frozen=True)
class Held(_Meeting, Event, name="awards.supporter_meeting.held"):
    """The province and its supporters looked at how the project goes."""


@dataclass(frozen=True)
class Corrected(_Meeting, Event, name="awards.supporter_meeting.corrected"):
    """The minutes of a follow-up meeting were corrected."""
