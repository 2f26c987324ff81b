"""What the world hears of an offer."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Offered(Event, name="awards.etwinning_offer.offered"):
    """What is on record elsewhere may be evidence of the mission."""

    mission_id: UUID
    source: str
    source_id: UUID
    suggested: str | None


@dataclass(frozen=True)
class Taken(Event, name="awards.etwinning_offer.taken"):
    """It is submitted as evidence."""

    mission_id: UUID
    source: str
    taken_for: list[str]


@dataclass(frozen=True)
class Declined(Event, name="awards.etwinning_offer.declined"):
    """It is no evidence of the mission."""

    mission_id: UUID
    source: str
    reason: str
