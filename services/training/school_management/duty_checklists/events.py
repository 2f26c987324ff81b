"""What the world hears of a principal's checklist."""

from __future__ import annotations

from dataclasses import dataclass

from chassis.events import Event


@dataclass(frozen=True)
class _Facts:
    half_year: str
    filled: int


@dataclass(frozen=True)
class Begun(_Facts, Event, name="training.duty_checklist.begun"):
    """The principal has begun the half-year's checklist of duties."""


@dataclass(frozen=True)
class Noted(_Facts, Event, name="training.duty_checklist.noted"):
    """The principal has written down what was done for a duty."""
