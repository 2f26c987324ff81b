"""What a decision looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class AwardDecisionSchema(Schema):
    """The outcome, under which number, on which day; without an award with the grounds."""

    outcome = fields.String(required=True, metadata={"x-choices": "award_outcomes"})
    decision_number = fields.String(required=True)
    decided_on = fields.Date(required=True)
    grounds = fields.String(allow_none=True)
