"""What the world hears of an offer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Offered(Event, name="awards.offer.offered"):
    """What was done in another programme may be recorded here without typing it again."""

    project_year_id: UUID
    source: str
    source_id: UUID
    starts_on: date
    ends_on: date


@dataclass(frozen=True)
class TakenOver(Event, name="awards.offer.taken_over"):
    """The school has made an activity record of it."""

    source: str
    source_id: UUID


@dataclass(frozen=True)
class Dismissed(Event, name="awards.offer.dismissed"):
    """The school records nothing of it."""

    source: str
    source_id: UUID
