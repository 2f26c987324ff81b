"""What a score looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from chassis.asked import Asked
from services.awards.judging.scores.queries import points_of


class CriterionPointsSchema(Schema):
    """The points for one criterion."""

    criterion = fields.UUID(required=True)
    text = fields.String(required=True)
    maximum = fields.Integer(required=True)
    weight = fields.Integer(required=True)
    points = fields.Integer(allow_none=True)


class ScoreSchema(Schema):
    """What one juror gives one candidacy."""

    candidacy_id = fields.UUID(required=True)
    candidacy = fields.String(attribute="candidacy.name", required=True)
    award_area = fields.String(attribute="candidacy.award_area", required=True, metadata={"x-choices": "award_areas"})
    juror = fields.UUID(required=True)
    points = Asked(CriterionPointsSchema, points_of)
    note = fields.String(allow_none=True)
    total = fields.Integer(allow_none=True)
    abstention = fields.String(allow_none=True)
