"""What the world hears of a support: of what kind it is and what it is worth, and not from whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Recorded(Event, name="awards.workshop_support.recorded"):
    """Somebody of the region has given something for a workshop."""

    workshop_id: UUID
    kind: str
    scale: str
    value: Decimal
    received_on: date


@dataclass(frozen=True)
class Withdrawn(Event, name="awards.workshop_support.withdrawn"):
    """What was recorded as a support was none."""

    workshop_id: UUID
