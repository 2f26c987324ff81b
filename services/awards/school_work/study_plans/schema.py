"""What a student's study plan looks like from inside the school."""

from __future__ import annotations

from marshmallow import Schema, fields


class PlannedLessonSchema(Schema):
    """One hour of the week."""

    weekday = fields.String(required=True, metadata={"x-choices": "weekday"})
    begins = fields.String(required=True)
    ends = fields.String(required=True)
    subject = fields.String(required=True, metadata={"x-choices": "subject"})
    topic = fields.String(allow_none=True)


class PlanReviewSchema(Schema):
    """How it went, as seen on a day."""

    id = fields.UUID(required=True)
    reviewed_on = fields.Date(required=True)
    note = fields.String(required=True)


class PlannedForSchema(Schema):
    """For which student there is a plan."""

    student_id = fields.UUID(required=True)
    student_name = fields.String(attribute="student.name", allow_none=True)
    class_name = fields.String(attribute="student.class_name", required=True)


class StudyPlanSchema(PlannedForSchema):
    """A student's own plan of work."""

    goal = fields.String()
    lessons = fields.List(fields.Nested(PlannedLessonSchema))
    reviews = fields.List(fields.Nested(PlanReviewSchema))
