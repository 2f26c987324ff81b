"""What the world hears of a province's windows."""

from __future__ import annotations

from dataclasses import dataclass

from chassis.events import Event


@dataclass(frozen=True)
class _Days:
    collection_days: int
    request_days: int


@dataclass(frozen=True)
class Set(_Days, Event, name="training.need_window.set"):
    """A province has its own windows for need cycles."""


@dataclass(frozen=True)
class Changed(_Days, Event, name="training.need_window.changed"):
    """The province has changed its windows; they hold for cycles that open from now on."""
