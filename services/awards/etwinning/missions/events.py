"""What the world hears of a school's eTwinning mission."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Opened(Event, name="awards.etwinning_mission.opened"):
    """An eTwinning school has opened its mission year."""

    school_year: str


@dataclass(frozen=True)
class Edited(Event, name="awards.etwinning_mission.edited"):
    """Others lead the work, or lead another part of it."""

    school_year: str


@dataclass(frozen=True)
class SelfAssessed(Event, name="awards.etwinning_mission.self_assessed"):
    """The school has judged itself by all criteria; the province confirms."""

    school_year: str
    criteria_met: int
    criteria_count: int


@dataclass(frozen=True)
class Confirmed(Event, name="awards.etwinning_mission.confirmed"):
    """The province confirms the year; the areas in which most is missing may become goals of the school."""

    id: UUID
    school: str
    school_year: str
    criteria_met: int
    criteria_count: int
    is_met: bool
    weak_areas: list[dict[str, Any]]


@dataclass(frozen=True)
class Returned(Event, name="awards.etwinning_mission.returned"):
    """The province asks the school to look at its year again."""

    school_year: str
    reason: str


@dataclass(frozen=True)
class Closed(Event, name="awards.etwinning_mission.closed"):
    """The school year is over."""

    school_year: str
    criteria_met: int
    is_met: bool


@dataclass(frozen=True)
class SchoolClosed(Event, name="awards.etwinning_mission.school_closed"):
    """The school was closed, and its mission year with it."""

    school_year: str
    criteria_met: int
