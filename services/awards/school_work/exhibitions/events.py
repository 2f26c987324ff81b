"""What the world hears of what schools exhibit."""

from __future__ import annotations

from dataclasses import dataclass

from chassis.events import Event


@dataclass(frozen=True)
class Entered(Event, name="awards.exhibition.entered"):
    """A school shows what was done in its workshop."""

    mode: str


@dataclass(frozen=True)
class Edited(Event, name="awards.exhibition.edited"):
    """What a school shows has changed."""

    mode: str


@dataclass(frozen=True)
class Withdrawn(Event, name="awards.exhibition.withdrawn"):
    """A school shows nothing after all."""
