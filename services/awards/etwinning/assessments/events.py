"""What the world hears of an assessment: whose voice it is, and never which levels."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Given(Event, name="awards.etwinning_assessment.given"):
    """Somebody has said how they see the school."""

    mission_id: UUID
    voice: str


@dataclass(frozen=True)
class Edited(Event, name="awards.etwinning_assessment.edited"):
    """They see it otherwise."""

    mission_id: UUID
    voice: str
