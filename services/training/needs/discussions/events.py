"""What the world hears of a discussion of needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class _Facts:
    cycle_id: UUID
    kind: str
    met_on: date


@dataclass(frozen=True)
class Recorded(_Facts, Event, name="training.discussion.recorded"):
    """A zümre or class teachers' board has discussed the school's needs."""


@dataclass(frozen=True)
class Corrected(_Facts, Event, name="training.discussion.corrected"):
    """The record of the discussion was corrected before the board met."""
