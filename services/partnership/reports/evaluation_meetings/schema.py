"""What an evaluation meeting looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from services.partnership.pairing.partnerships.model import Mode


class InvitationSchema(Schema):
    """A partnership that is invited, and which of its schools came."""

    partnership_id = fields.UUID(required=True)
    group_one = fields.String(required=True)
    group_two = fields.String(required=True)
    group_one_attended = fields.Boolean(allow_none=True)
    group_two_attended = fields.Boolean(allow_none=True)


class EvaluationMeetingSchema(Schema):
    """OGM's evaluation meeting of a school year."""

    school_year = fields.String(required=True)
    meets_on = fields.Date(required=True)
    mode = fields.Enum(Mode, by_value=True, required=True)
    place = fields.String(allow_none=True)
    agenda = fields.String(allow_none=True)
    minutes = fields.String(allow_none=True)
    invitations = fields.List(fields.Nested(InvitationSchema), required=True)
