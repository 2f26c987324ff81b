"""What a plan looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class InServicePlanSchema(Schema):
    """The in-service training plan of a year."""

    year = fields.Integer(required=True)
    is_central = fields.Boolean(required=True)
    edition = fields.Integer(required=True)
    entries = fields.Integer(required=True)
    published_at = fields.DateTime(allow_none=True)
