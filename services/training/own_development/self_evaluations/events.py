"""What the world hears of a self-evaluation: that it was given, never an answer."""

from __future__ import annotations

from dataclasses import dataclass

from chassis.events import Event


@dataclass(frozen=True)
class Given(Event, name="training.self_evaluation.given"):
    """A teacher has looked at themselves for this school year."""

    school_year: str
