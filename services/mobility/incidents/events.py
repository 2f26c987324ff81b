"""What the world hears of an incident: that there is one, and nothing of what it is (PRV-10)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Reported(Event, name="mobility.incident.reported"):
    """The host tells the ministry that something went wrong."""

    programme_id: UUID


@dataclass(frozen=True)
class TakenUp(Event, name="mobility.incident.taken_up"):
    """The ministry sees to it."""

    programme_id: UUID


@dataclass(frozen=True)
class Resolved(Event, name="mobility.incident.resolved"):
    """It is settled."""

    programme_id: UUID
