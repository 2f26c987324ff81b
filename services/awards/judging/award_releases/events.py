"""What the world hears of a release."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Released(Event, name="awards.award_release.released"):
    """All results of a year that were kept sealed are known from now on."""

    project_year_id: UUID
    results: int
