"""What the world hears of a sharing event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Invited(Event, name="mobility.sharing.invited"):
    """A visitor invites colleagues to hear what was seen."""

    participation_id: UUID
    audience: str
    held_at: datetime


@dataclass(frozen=True)
class Held(Event, name="mobility.sharing.held"):
    """What was seen was shared."""

    participation_id: UUID
    audience: str


@dataclass(frozen=True)
class Cancelled(Event, name="mobility.sharing.cancelled"):
    """The sharing does not take place."""

    participation_id: UUID
