"""What a course looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class CourseModuleSchema(Schema):
    """One part of a course."""

    number = fields.Integer(required=True)
    name = fields.String(required=True)
    text = fields.String(required=True)
    link = fields.String(allow_none=True)


class DistanceCourseSchema(Schema):
    """A course that is taken in one’s own time."""

    name = fields.String(required=True)
    summary = fields.String(required=True)
    approach = fields.String(required=True, metadata={"x-choices": "approaches"})
    hours = fields.Integer(required=True)
    published_at = fields.DateTime(allow_none=True)
    modules = fields.List(fields.Nested(CourseModuleSchema))
