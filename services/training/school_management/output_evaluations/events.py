"""What the world hears of a principal's judgement of a half-year."""

from __future__ import annotations

from dataclasses import dataclass

from chassis.events import Event


@dataclass(frozen=True)
class _OfHalfYear:
    half_year: str


@dataclass(frozen=True)
class Begun(_OfHalfYear, Event, name="training.output_evaluation.begun"):
    """The principal has begun to judge the half-year."""


@dataclass(frozen=True)
class Edited(_OfHalfYear, Event, name="training.output_evaluation.edited"):
    """The principal has written on it."""


@dataclass(frozen=True)
class Completed(_OfHalfYear, Event, name="training.output_evaluation.completed"):
    """The principal has judged what came of the half-year's professional development."""
