"""What the world hears of a cooperation of teachers."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Recorded(Event, name="partnership.teacher_cooperation.recorded"):
    """Teachers of both schools worked together."""

    partnership_id: UUID
    school_year: str
    channel: str


@dataclass(frozen=True)
class Corrected(Event, name="partnership.teacher_cooperation.corrected"):
    """What was recorded of it is put right."""

    school_year: str
    channel: str


@dataclass(frozen=True)
class Struck(Event, name="partnership.teacher_cooperation.struck"):
    """It was recorded by mistake and counts no more."""

    partnership_id: UUID
    school_year: str
    reason: str
