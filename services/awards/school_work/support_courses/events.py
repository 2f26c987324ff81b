"""What the world hears of a support course."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chassis.events import Event


@dataclass(frozen=True)
class Opened(Event, name="awards.support_course.opened"):
    """A school supports the students of a grade in a subject."""

    grade: int
    subject: str
    students: int
    starts_on: date
    ends_on: date


@dataclass(frozen=True)
class Edited(Event, name="awards.support_course.edited"):
    """What is planned of a support course has changed."""

    students: int
    starts_on: date
    ends_on: date


@dataclass(frozen=True)
class Completed(Event, name="awards.support_course.completed"):
    """What a support course has achieved is known."""

    grade: int
    subject: str
    students: int
    achievement_start: float
    achievement_end: float


@dataclass(frozen=True)
class Cancelled(Event, name="awards.support_course.cancelled"):
    """A support course does not go on."""

    grade: int
    subject: str
