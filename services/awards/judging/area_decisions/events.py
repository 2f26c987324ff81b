"""What the world hears of an area without an award."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Recorded(Event, name="awards.area_decision.recorded"):
    """The executive board has decided on an award area; what, is told when it is published."""


@dataclass(frozen=True)
class Published(Event, name="awards.area_decision.published"):
    """No award is given in an award area this year."""

    project_year_id: UUID
    award_area: str
    decision_number: str
    decided_on: date
