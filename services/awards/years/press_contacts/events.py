"""What the world hears of the press list: that it has changed, and of nobody how they are reached."""

from __future__ import annotations

from dataclasses import dataclass

from chassis.events import Event


@dataclass(frozen=True)
class Added(Event, name="awards.press_contact.added"):
    """Somebody of the press is told of public events from now on."""


@dataclass(frozen=True)
class Edited(Event, name="awards.press_contact.edited"):
    """How somebody of the press is reached has changed."""


@dataclass(frozen=True)
class Struck(Event, name="awards.press_contact.struck"):
    """Somebody of the press is told no more."""
