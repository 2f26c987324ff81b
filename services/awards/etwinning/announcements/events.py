"""What the world hears of an announcement; what it says is read at its own address."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Sent(Event, name="awards.etwinning_announcement.sent"):
    """The principal tells all staff of an opportunity or a meeting."""

    mission_id: UUID
    kind: str
    told_count: int


@dataclass(frozen=True)
class Acknowledged(Event, name="awards.etwinning_announcement.acknowledged"):
    """Somebody of the staff has read it."""

    mission_id: UUID
