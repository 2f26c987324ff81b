"""What a meeting looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from services.partnership.joint_work.meetings.model import Kind
from services.partnership.pairing.partnerships.model import Mode


class AttendeeSchema(Schema):
    """Somebody who was there."""

    person = fields.UUID(required=True)
    name = fields.String(required=True)
    school = fields.String(required=True)
    is_manager = fields.Boolean(required=True)
    is_teacher = fields.Boolean(required=True)


class MeetingSchema(Schema):
    """A meeting of both schools."""

    partnership_id = fields.UUID(required=True)
    group_two = fields.String(required=True)
    school_year = fields.String(required=True)
    kind = fields.Enum(Kind, by_value=True, required=True)
    subject = fields.String(allow_none=True)
    meets_on = fields.Date(required=True)
    mode = fields.Enum(Mode, by_value=True, required=True)
    place = fields.String(allow_none=True)
    planned_by = fields.UUID(required=True)
    minutes = fields.String(allow_none=True)
    decisions = fields.String(allow_none=True)
    attendees = fields.List(fields.Nested(AttendeeSchema))
