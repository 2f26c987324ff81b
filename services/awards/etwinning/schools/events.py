"""What the world hears of an eTwinning school."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chassis.events import Event


@dataclass(frozen=True)
class Registered(Event, name="awards.etwinning_school.registered"):
    """The school carries the title of an eTwinning school and may open its mission."""

    since: date


@dataclass(frozen=True)
class Removed(Event, name="awards.etwinning_school.removed"):
    """The school carries the title no more."""

    reason: str
