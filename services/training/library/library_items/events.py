"""What the world hears of a publication in the library."""

from __future__ import annotations

from dataclasses import dataclass

from chassis.events import Event


@dataclass(frozen=True)
class Drafted(Event, name="training.library_item.drafted"):
    """ÖYGGM prepares a publication for the library."""

    kind: str
    language: str


@dataclass(frozen=True)
class Edited(Event, name="training.library_item.edited"):
    """What is said of the publication has changed."""


@dataclass(frozen=True)
class Published(Event, name="training.library_item.published"):
    """Everybody who is signed in may read the publication."""

    kind: str
    language: str
    year: int
    licence: str


@dataclass(frozen=True)
class Withdrawn(Event, name="training.library_item.withdrawn"):
    """The publication was taken out of the library."""

    reason: str
