"""What a count of needs looks like."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from chassis import paging
from chassis.schema import Text
from services.training.needs.need_counts.model import LEVELS


class NeedCountsAsked(paging.LinesAsked):
    """Of which half-year, where it is not the latest, by places of which size, and narrowed to what."""

    half_year = fields.String(validate=validate.Regexp(r"^20\d\d-20\d\d/[12]$"))
    level = fields.String(
        load_default=LEVELS[0], validate=validate.OneOf(LEVELS), metadata={"x-choices": "count_level"}
    )
    subject_field = Text(most=80)
    place = Text(most=200, metadata={"x-names": "unit"})


class NeedCountSchema(Schema):
    """How many people of a subject field need a topic in a place."""

    topic = fields.String(required=True)
    subject_field = fields.String(required=True, allow_none=True)
    unit = fields.String(required=True)
    half_year = fields.String(required=True)
    people = fields.Integer(required=True)
