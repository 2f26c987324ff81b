"""What is carried over from a visit, as it looks from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class FollowUpSchema(Schema):
    """One thing that a visitor means to do at the own school."""

    participation_id = fields.UUID(required=True)
    person = fields.UUID(required=True)
    name = fields.String(required=True)
    host_unit = fields.String(required=True)
    number = fields.Integer(required=True)
    item = fields.String(required=True)
    since = fields.Date(required=True)
    applied_on = fields.Date(allow_none=True)
    note = fields.String(allow_none=True)
