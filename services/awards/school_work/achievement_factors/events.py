"""What the world hears of what holds achievement down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Identified(Event, name="awards.achievement_factor.identified"):
    """A school has found something that lowers its achievement."""


@dataclass(frozen=True)
class MeasureAdded(Event, name="awards.achievement_factor.measure_added"):
    """Something is to be done about it, by somebody who answers for it."""

    responsible: UUID
    due_on: date


@dataclass(frozen=True)
class MeasureDone(Event, name="awards.achievement_factor.measure_done"):
    """A measure has been carried out."""

    done_on: date


@dataclass(frozen=True)
class Settled(Event, name="awards.achievement_factor.settled"):
    """What lowered the achievement has been dealt with."""
