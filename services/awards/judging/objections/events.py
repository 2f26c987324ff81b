"""What the world hears of an objection."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Filed(Event, name="awards.objection.filed"):
    """The nominating body objects to the decision on its candidate."""

    candidacy_id: UUID
    filed_on: date


@dataclass(frozen=True)
class Answered(Event, name="awards.objection.answered"):
    """The executive board has answered an objection."""

    candidacy_id: UUID
    upheld: bool
    answered_on: date
