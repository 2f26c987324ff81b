"""What the world hears of an in-service training plan."""

from __future__ import annotations

from dataclasses import dataclass

from chassis.events import Event


@dataclass(frozen=True)
class Drafted(Event, name="training.plan.drafted"):
    """A year’s plan is being made."""

    year: int


@dataclass(frozen=True)
class Extended(Event, name="training.plan.extended"):
    """An entry was added to the plan."""

    year: int
    edition: int
    entries: int


@dataclass(frozen=True)
class Published(Event, name="training.plan.published"):
    """The year’s plan can be read by everybody it concerns."""

    year: int
    edition: int
    entries: int


@dataclass(frozen=True)
class Closed(Event, name="training.plan.closed"):
    """The year is over and every entry has ended."""

    year: int
    entries: int


@dataclass(frozen=True)
class EntriesImported(Event, name="training.plan.entries_imported"):
    """The entries of a sheet go into the plan."""

    year: int
