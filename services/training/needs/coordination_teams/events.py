"""What the world hears of a coordination team."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class SetUp(Event, name="training.coordination_team.set_up"):
    """A school has its coordination team."""

    chair: UUID


@dataclass(frozen=True)
class Changed(Event, name="training.coordination_team.changed"):
    """The team has another chair or other experts."""

    chair: UUID


@dataclass(frozen=True)
class ChairLost(Event, name="training.coordination_team.chair_lost"):
    """The chair is no deputy principal of the school any more; the principal names another."""

    chair: UUID


@dataclass(frozen=True)
class Dissolved(Event, name="training.coordination_team.dissolved"):
    """The team is at work no more."""
