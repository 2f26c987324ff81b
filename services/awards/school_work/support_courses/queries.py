"""Who sees support courses, and how far their students have come (AWD-16, SEC-01)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from chassis.identity import Actor
from chassis.opened import naming
from chassis.progress import Point, Progress
from services.awards.school_work.support_courses.model import SupportCourse
from services.awards.scope import covered


def visible_to(actor: Actor) -> Select[SupportCourse]:
    """The school, and those above it: no student is named."""
    return select(SupportCourse).where(covered(actor, SupportCourse.unit))


@naming("subject")
def of_subject(wanted: Select[Any], asked: str) -> Select[Any]:
    """Those in one subject."""
    return wanted.where(SupportCourse.subject == asked)


def achievement(session: Session, course: SupportCourse) -> list[Progress]:
    """From where to where, in the school's own measure."""
    day, value = course.measured_on, course.achievement_end
    measured = [Point(day, value, has_evidence=False)] if day is not None and value is not None else []
    return [
        Progress(
            id=course.id,
            name=course.measure,
            unit_of_measure=None,
            baseline=course.achievement_start,
            target=course.achievement_target,
            expected=None,
            course=measured,
        )
    ]
