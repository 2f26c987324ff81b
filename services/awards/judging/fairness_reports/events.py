"""What the world hears of a fairness report: that there is one."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Made(Event, name="awards.fairness_report.made"):
    """It was looked at how evenly the awards of a year are spread."""

    project_year_id: UUID
