"""What the world hears of a school's community."""

from __future__ import annotations

from dataclasses import dataclass

from chassis.events import Event


@dataclass(frozen=True)
class Proposed(Event, name="training.school_mgt.proposed"):
    """Teachers of a school want to work together on a theme."""

    theme: str


@dataclass(frozen=True)
class Activated(Event, name="training.school_mgt.activated"):
    """The principal has given the community time and place."""

    theme: str


@dataclass(frozen=True)
class Completed(Event, name="training.school_mgt.completed"):
    """The community has done its work."""

    theme: str


@dataclass(frozen=True)
class Dissolved(Event, name="training.school_mgt.dissolved"):
    """The community does not come about, or is broken off."""

    reason: str
