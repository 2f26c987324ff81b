"""What the world hears of material support."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Recorded(Event, name="partnership.material_support.recorded"):
    """A school gave its partner material, or says why it could not."""

    partnership_id: UUID
    school_year: str
    support: str
    giver: str
    receiver: str


@dataclass(frozen=True)
class Received(Event, name="partnership.material_support.received"):
    """The partner has what it was given."""

    received_on: date


@dataclass(frozen=True)
class Struck(Event, name="partnership.material_support.struck"):
    """It was recorded by mistake and counts no more."""

    partnership_id: UUID
    school_year: str
    reason: str
