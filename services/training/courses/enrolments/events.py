"""What the world hears of somebody who takes a course."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class _OfEnrolment:
    """Who takes which course, and how far they are."""

    person: UUID
    course_id: UUID
    percent: int


class EnrolmentStarted(_OfEnrolment, Event, name="training.enrolment.started"):
    """Somebody begins a course."""


class ModuleFinished(_OfEnrolment, Event, name="training.enrolment.module_finished"):
    """A module is finished."""


@dataclass(frozen=True)
class EnrolmentCompleted(_OfEnrolment, Event, name="training.enrolment.completed"):
    """Every module is finished: the course is completed."""

    approach: str
    hours: int
