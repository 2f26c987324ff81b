"""What the world hears of a school's vision."""

from __future__ import annotations

from dataclasses import dataclass

from chassis.events import Event


@dataclass(frozen=True)
class _Edition:
    edition: int


@dataclass(frozen=True)
class Set(_Edition, Event, name="training.vision.set"):
    """The school has set its mission, vision and values together with its teachers."""


@dataclass(frozen=True)
class Superseded(_Edition, Event, name="training.vision.superseded"):
    """A newer edition holds."""
