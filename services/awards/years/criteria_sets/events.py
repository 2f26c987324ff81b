"""What the world hears of the criteria of an award area."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class _Set:
    id: UUID
    project_year_id: UUID
    award_area: str


@dataclass(frozen=True)
class Drafted(_Set, Event, name="awards.criteria_set.drafted"):
    """The criteria of an award area are drafted for a new year, from last year's or as an example."""


@dataclass(frozen=True)
class Edited(_Set, Event, name="awards.criteria_set.edited"):
    """The technical team has changed the criteria of an award area."""


@dataclass(frozen=True)
class Published(_Set, Event, name="awards.criteria_set.published"):
    """The criteria of an award area are published: everybody in the province may read by what is judged."""
