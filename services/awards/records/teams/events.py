"""What the world hears of a project team."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class SetUp(Event, name="awards.team.set_up"):
    """The school's directorate has set up a project team."""

    project_year_id: UUID
    leader: UUID


@dataclass(frozen=True)
class Edited(Event, name="awards.team.edited"):
    """Other people belong to the team."""

    leader: UUID


@dataclass(frozen=True)
class ProgressReported(Event, name="awards.team.progress_reported"):
    """The team says how far it is."""

    percent: int


@dataclass(frozen=True)
class Dissolved(Event, name="awards.team.dissolved"):
    """The team works no more."""

    reason: str
