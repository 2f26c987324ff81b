"""What the world hears of a decision in which staff took part."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chassis.events import Event


@dataclass(frozen=True)
class _Facts:
    about: str
    decided_on: date


@dataclass(frozen=True)
class Recorded(_Facts, Event, name="training.shared_decision.recorded"):
    """The school has recorded who of its staff was involved in a decision."""


@dataclass(frozen=True)
class Corrected(_Facts, Event, name="training.shared_decision.corrected"):
    """The record was corrected."""
