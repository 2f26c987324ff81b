"""What a day of somebody’s visit looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class AttendanceSchema(Schema):
    """When somebody came and went, or why they were away."""

    day = fields.Date(required=True)
    arrived_at = fields.String(allow_none=True)
    left_at = fields.String(allow_none=True)
    away_because = fields.String(allow_none=True)
