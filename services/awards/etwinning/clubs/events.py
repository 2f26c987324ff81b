"""What the world hears of an eTwinning club."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Formed(Event, name="awards.etwinning_club.formed"):
    """Teachers and students work for eTwinning together."""

    mission_id: UUID
    students: int


@dataclass(frozen=True)
class Edited(Event, name="awards.etwinning_club.edited"):
    """Others belong to the club now."""

    mission_id: UUID
    students: int
