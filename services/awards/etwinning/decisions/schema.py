"""What a decision looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class EtwinningDecisionSchema(Schema):
    """A decision of the school about eTwinning, and who took part in it."""

    mission_id = fields.UUID(required=True)
    recorded_by = fields.UUID(required=True)
    held_on = fields.Date(required=True)
    decided = fields.String(required=True)
    people = fields.List(fields.String(), required=True)
    students = fields.Integer(required=True)
