"""What an incident looks like to those who see it."""

from __future__ import annotations

from marshmallow import Schema, fields


class IncidentSchema(Schema):
    """Something adverse during a visit."""

    programme_id = fields.UUID(required=True)
    reported_by = fields.UUID(required=True)
    happened_at = fields.DateTime(required=True)
    what = fields.String(required=True)
    persons = fields.String(required=True)
    outcome = fields.String(allow_none=True)
