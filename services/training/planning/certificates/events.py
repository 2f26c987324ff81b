"""What the world hears of a certificate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Issued(Event, name="training.certificate.issued"):
    """Somebody has a certificate of a programme."""

    person: UUID
    activity_id: UUID
    approach: str
    number: str
    starts_on: date
    ends_on: date
    hours: int
    percent: int


@dataclass(frozen=True)
class Withdrawn(Event, name="training.certificate.withdrawn"):
    """A certificate does not hold any more."""

    person: UUID
    number: str
    reason: str
