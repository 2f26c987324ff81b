"""What a sharing event looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from services.mobility.sharings.model import Audience


class SharingSchema(Schema):
    """A visitor tells colleagues what they saw."""

    participation_id = fields.UUID(required=True)
    person = fields.UUID(required=True)
    name = fields.String(required=True)
    audience = fields.Enum(Audience, by_value=True, required=True, metadata={"x-choices": "audience"})
    branch = fields.String(allow_none=True, metadata={"x-choices": "subject"})
    held_at = fields.DateTime(required=True)
    place = fields.String(required=True)
    minutes = fields.String(allow_none=True)
