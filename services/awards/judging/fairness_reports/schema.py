"""What a fairness report looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from chassis.asked import Asked
from services.awards.judging.fairness_shares.queries import shares_of


class FairnessShareSchema(Schema):
    """A district, a level or a size of schools: its share of works, nominees and awards, and the rate with interval."""

    dimension = fields.String(required=True, metadata={"x-choices": "fairness_dimensions"})
    key = fields.String(required=True)
    name = fields.String(allow_none=True)
    applicants = fields.Integer(required=True)
    nominees = fields.Integer(required=True)
    winners = fields.Integer(required=True)
    share_of_applicants = fields.Float(allow_none=True)
    share_of_nominees = fields.Float(allow_none=True)
    share_of_winners = fields.Float(allow_none=True)
    enough = fields.Boolean(required=True)
    rate = fields.Float(allow_none=True)
    rate_low = fields.Float(allow_none=True)
    rate_high = fields.Float(allow_none=True)


class FairnessReportSchema(Schema):
    """How evenly the awards of a year are spread; it informs, and never changes a rank."""

    project_year_id = fields.UUID(required=True)
    applicants = fields.Integer(required=True)
    nominees = fields.Integer(required=True)
    winners = fields.Integer(required=True)
    disagreement = fields.Float(allow_none=True)
    shares = Asked(FairnessShareSchema, shares_of)
