"""What the world hears of whether schools may set up communities of their own."""

from __future__ import annotations

from dataclasses import dataclass

from chassis.events import Event


@dataclass(frozen=True)
class HeldBack(Event, name="training.in_school_pause.held_back"):
    """For the time being schools set up no communities of their own."""

    reason: str


@dataclass(frozen=True)
class Allowed(Event, name="training.in_school_pause.allowed"):
    """Schools may set up communities of their own."""
