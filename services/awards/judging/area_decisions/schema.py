"""What an area without an award looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class AreaDecisionSchema(Schema):
    """The decision that nobody is given an award in an award area this year."""

    project_year_id = fields.UUID(required=True)
    award_area = fields.String(required=True, metadata={"x-choices": "award_areas"})
    decision_number = fields.String(required=True)
    decided_on = fields.Date(required=True)
    grounds = fields.String(required=True)
