"""What the world hears of what is carried over from a visit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Planned(Event, name="mobility.follow_up.planned"):
    """A visitor means to do something at the own school that they saw elsewhere."""

    participation_id: UUID
    host_unit: str


@dataclass(frozen=True)
class Reminded(Event, name="mobility.follow_up.reminded"):
    """Three months have passed; its author is asked what has become of it."""

    participation_id: UUID


@dataclass(frozen=True)
class Applied(Event, name="mobility.follow_up.applied"):
    """What was seen elsewhere is done at the own school."""

    participation_id: UUID
    host_unit: str
    applied_on: date


@dataclass(frozen=True)
class Dropped(Event, name="mobility.follow_up.dropped"):
    """It will not be done."""

    participation_id: UUID
    reason: str
