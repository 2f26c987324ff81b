"""What the world hears of letters and of the guide."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chassis.events import Event


@dataclass(frozen=True)
class Recorded(Event, name="partnership.letter.recorded"):
    """An official letter is on record."""

    number: str
    dated_on: date


@dataclass(frozen=True)
class Published(Event, name="partnership.guide.published"):
    """A new edition of the implementation guide is in force."""

    edition: int
    in_force_on: date


@dataclass(frozen=True)
class Superseded(Event, name="partnership.guide.superseded"):
    """A newer edition has taken this one's place; the cycles that began under it keep it."""

    edition: int
