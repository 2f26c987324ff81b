"""What somebody’s progress looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class EnrolmentSchema(Schema):
    """How far somebody is in a course."""

    course_id = fields.UUID(required=True)
    person = fields.UUID(required=True)
    percent = fields.Integer(required=True)
    finished = fields.List(fields.Integer(), required=True)
    next_module = fields.Integer(allow_none=True)
    hours = fields.Integer(required=True)
    completed_at = fields.DateTime(allow_none=True)
