"""What a score looks like from outside."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields
from sqlalchemy.orm import Session

from chassis.asked import Asked
from services.awards.judging.scores.model import Score
from services.awards.years.criteria_sets.queries import criteria_of


class CriterionPointsSchema(Schema):
    """The points for one criterion."""

    criterion = fields.UUID(required=True)
    text = fields.String(required=True)
    maximum = fields.Integer(required=True)
    weight = fields.Integer(required=True)
    points = fields.Integer(allow_none=True)


def points_of(session: Session, score: Score) -> list[dict[str, Any]]:
    """A line for each criterion, with its points where some are given."""
    given = {one.criterion_id: one.points for one in score.given}
    candidacy = score.candidacy
    return [
        {
            "criterion": one.id,
            "text": one.text,
            "maximum": one.maximum,
            "weight": one.weight,
            "points": given.get(one.id),
        }
        for one in criteria_of(session, candidacy.project_year_id, candidacy.award_area)
    ]


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
