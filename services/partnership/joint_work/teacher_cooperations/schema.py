"""What a cooperation of teachers looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class CooperationTeacherSchema(Schema):
    """A teacher who took part."""

    person = fields.UUID(required=True)
    name = fields.String(required=True)
    school = fields.String(required=True)


class TeacherCooperationSchema(Schema):
    """Teachers of both schools worked together."""

    partnership_id = fields.UUID(required=True)
    group_two = fields.String(required=True)
    school_year = fields.String(required=True)
    channel = fields.String(required=True, metadata={"x-choices": "cooperation_channels"})
    channel_other = fields.String(allow_none=True)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(allow_none=True)
    teachers = fields.List(fields.Nested(CooperationTeacherSchema), required=True)
    outcome = fields.String(required=True)
    recorded_by = fields.UUID(required=True)
