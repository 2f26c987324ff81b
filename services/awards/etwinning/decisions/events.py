"""What the world hears of a decision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Recorded(Event, name="awards.etwinning_decision.recorded"):
    """The school has decided something about eTwinning in a meeting."""

    mission_id: UUID
    held_on: date
    students: int


@dataclass(frozen=True)
class Struck(Event, name="awards.etwinning_decision.struck"):
    """It was recorded by mistake and counts no more."""

    mission_id: UUID
    reason: str
