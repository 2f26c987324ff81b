"""What the world hears of a realised value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Recorded(Event, name="partnership.indicator_value.recorded"):
    """An indicator of the plan was measured."""

    plan_id: UUID
    indicator_id: UUID
    period: str
    measured_on: date
    value: float
    has_evidence: bool
    replaces: UUID | None


@dataclass(frozen=True)
class Corrected(Event, name="partnership.indicator_value.corrected"):
    """Another value counts in place of this one, which stays readable."""

    plan_id: UUID
    indicator_id: UUID
    period: str
    reason: str
