"""What a realised value looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class IndicatorValueSchema(Schema):
    """What an indicator was measured to be."""

    partnership_id = fields.UUID(required=True)
    plan_id = fields.UUID(required=True)
    group_two = fields.String(required=True)
    school_year = fields.String(required=True)
    subject = fields.String(allow_none=True)
    indicator_id = fields.UUID(required=True)
    indicator = fields.String(attribute="indicator.name", required=True)
    unit_of_measure = fields.String(attribute="indicator.unit_of_measure", allow_none=True)
    period = fields.String(required=True, metadata={"description": "The month it counts for: `2025-10`."})
    measured_on = fields.Date(required=True)
    value = fields.Float(required=True)
    has_evidence = fields.Boolean(required=True)
    note = fields.String(allow_none=True)
    replaces = fields.UUID(allow_none=True)
    reason = fields.String(allow_none=True)
