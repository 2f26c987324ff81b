"""What a peer observation looks like to those who may read it."""

from __future__ import annotations

from marshmallow import Schema, fields


class PeerObservationSchema(Schema):
    """A lesson that a colleague looked at, and what they said of it."""

    room_id = fields.UUID(required=True)
    observer = fields.UUID(required=True)
    observer_name = fields.String(required=True)
    observed = fields.UUID(required=True)
    observed_name = fields.String(required=True)
    observed_on = fields.Date(required=True)
    lesson = fields.String(allow_none=True)
    method = fields.String(allow_none=True)
    feedback = fields.String(allow_none=True)
