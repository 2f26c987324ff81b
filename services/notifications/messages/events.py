"""What the world hears of a message: only that it could not be sent."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class DeadLettered(Event, name="notifications.notification.dead_lettered"):
    """The tries of a message are used up; an administrator has to look."""

    event: UUID
    person: UUID
    channel: str
    reason: str
