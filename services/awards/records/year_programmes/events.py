"""What the world hears of a year's own programmes."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Added(Event, name="awards.year_programme.added"):
    """The executive board adds a programme for its year, or widens the scope of one."""

    project_year_id: UUID
    programme: str | None
    scopes: list[str]


@dataclass(frozen=True)
class Withdrawn(Event, name="awards.year_programme.withdrawn"):
    """New records name it no more; those that do stay as they are."""

    reason: str
