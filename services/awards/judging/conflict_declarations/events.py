"""What the world hears of a declaration: that there is one, and not on what."""

from __future__ import annotations

from dataclasses import dataclass

from chassis.events import Event


@dataclass(frozen=True)
class Declared(Event, name="awards.conflict_declaration.declared"):
    """A juror has declared that they may not judge something."""


@dataclass(frozen=True)
class Withdrawn(Event, name="awards.conflict_declaration.withdrawn"):
    """A juror has taken a declaration back that was a mistake."""
