"""What the world hears of a school's problem: that it is there and solved, never what it is."""

from __future__ import annotations

from dataclasses import dataclass

from chassis.events import Event


@dataclass(frozen=True)
class Logged(Event, name="training.school_problem.logged"):
    """Somebody of the school has logged a problem of it."""


@dataclass(frozen=True)
class Solved(Event, name="training.school_problem.solved"):
    """The problem is solved, and who was involved is on record."""
