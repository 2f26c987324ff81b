"""What the world hears of a half-year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chassis.events import Event


@dataclass(frozen=True)
class _HalfYearFacts:
    half_year: str
    starts_on: date
    ends_on: date


@dataclass(frozen=True)
class Scheduled(_HalfYearFacts, Event, name="training.half_year.scheduled"):
    """The ministry has set the days of a half-year."""


@dataclass(frozen=True)
class Moved(_HalfYearFacts, Event, name="training.half_year.moved"):
    """The ministry has set other days."""


@dataclass(frozen=True)
class Begun(_HalfYearFacts, Event, name="training.half_year.begun"):
    """The first day of the half-year is here."""


@dataclass(frozen=True)
class CyclesOpened(_HalfYearFacts, Event, name="training.half_year.cycles_opened"):
    """Schools that had no need cycle yet have one."""


@dataclass(frozen=True)
class Ended(_HalfYearFacts, Event, name="training.half_year.ended"):
    """The last day of the half-year is over."""
