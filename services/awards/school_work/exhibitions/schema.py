"""What a school's exhibition entry looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class ExhibitionSchema(Schema):
    """What a school shows at the end of a project year."""

    subject = fields.String(required=True)
    summary = fields.String(required=True)
    mode = fields.String(required=True, metadata={"x-choices": "event_modes"})
    place = fields.String(allow_none=True)
    address = fields.String(allow_none=True)
    public_event_id = fields.UUID(allow_none=True)
