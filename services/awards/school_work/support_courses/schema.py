"""What a support course looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields
from sqlalchemy.orm import Session

from chassis.progress import Point, Progress, Progresses
from services.awards.school_work.support_courses.model import SupportCourse


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


class SupportCourseSchema(Schema):
    """A course in one subject for one grade."""

    grade = fields.Integer(required=True)
    subject = fields.String(required=True, metadata={"x-choices": "subject"})
    aim = fields.String(required=True)
    weekly_hours = fields.Integer(required=True)
    students = fields.Integer(required=True)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)
    measure = fields.String(required=True)
    achievement_start = fields.Float(required=True)
    achievement_target = fields.Float(allow_none=True)
    achievement_end = fields.Float(allow_none=True)
    measured_on = fields.Date(allow_none=True)
    achievement = Progresses(achievement)
