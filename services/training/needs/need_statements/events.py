"""What the world hears of somebody's needs: that they answered, never what."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class _Facts:
    cycle_id: UUID
    half_year: str


@dataclass(frozen=True)
class Submitted(_Facts, Event, name="training.need_statement.submitted"):
    """Somebody of the school has said what they need."""


@dataclass(frozen=True)
class Changed(_Facts, Event, name="training.need_statement.changed"):
    """They have changed what they said, while needs are collected."""


@dataclass(frozen=True)
class LetGo(_Facts, Event, name="training.need_statement.let_go"):
    """They serve at the school no more while it still collects; their answer does not count there."""
