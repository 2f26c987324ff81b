"""What the world hears of an evaluation meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chassis.events import Event


@dataclass(frozen=True)
class Scheduled(Event, name="partnership.evaluation_meeting.scheduled"):
    """OGM invites partnerships to look at a school year together."""

    school_year: str
    meets_on: date
    mode: str
    place: str | None


@dataclass(frozen=True)
class Invited(Event, name="partnership.evaluation_meeting.invited"):
    """OGM invites more partnerships to the meeting."""

    school_year: str
    meets_on: date
    mode: str
    place: str | None


@dataclass(frozen=True)
class Held(Event, name="partnership.evaluation_meeting.held"):
    """The meeting was held; its minutes can be read."""

    school_year: str
    meets_on: date


@dataclass(frozen=True)
class Cancelled(Event, name="partnership.evaluation_meeting.cancelled"):
    """The meeting does not take place."""

    school_year: str
    meets_on: date
    reason: str
