"""What the world hears of a year's report."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class _Report:
    id: UUID
    unit: str
    project_year_id: UUID


@dataclass(frozen=True)
class Begun(_Report, Event, name="awards.year_report.begun"):
    """The technical team has begun the year's report."""


@dataclass(frozen=True)
class Edited(_Report, Event, name="awards.year_report.edited"):
    """The year's report has changed."""


@dataclass(frozen=True)
class Adopted(_Report, Event, name="awards.year_report.adopted"):
    """The executive board has adopted the year's report; its figures stay as they are."""
