"""What the world hears of a host school's page."""

from __future__ import annotations

from dataclasses import dataclass

from chassis.events import Event


@dataclass(frozen=True)
class Opened(Event, name="mobility.showcase.opened"):
    """A school that was opened to visits has a page on ÖBA, which it fills."""


@dataclass(frozen=True)
class Edited(Event, name="mobility.showcase.edited"):
    """The school shows other texts."""


@dataclass(frozen=True)
class Closed(Event, name="mobility.showcase.closed"):
    """The school is on no list any more; its page is shown no longer."""


@dataclass(frozen=True)
class Reopened(Event, name="mobility.showcase.reopened"):
    """The school is on the list again, and its page is shown."""
