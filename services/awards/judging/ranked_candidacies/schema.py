"""What the ranked list looks like, and how it is asked for."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from chassis import paging
from services.awards.catalogue.model import CATALOGUE
from services.awards.judging.candidacies.schema import CriterionSumSchema


class RankedAsked(Schema):
    """Of one award area and one group of a year, page by page."""

    project_year = fields.UUID(required=True, metadata={"x-choices-from": "things:project-years"})
    award_area = fields.String(
        required=True, validate=validate.OneOf(CATALOGUE.codes("award_areas")), metadata={"x-choices": "award_areas"}
    )
    recipient_group = fields.String(
        required=True,
        validate=validate.OneOf(CATALOGUE.codes("recipient_groups")),
        metadata={"x-choices": "recipient_groups"},
    )
    after = fields.UUID()
    limit = fields.Integer(load_default=paging.USUAL, validate=validate.Range(1, paging.MOST))


class RankedCandidacySchema(Schema):
    """Where a candidacy stands, with its sum and how that is worked out."""

    id = fields.UUID(required=True)
    place = fields.Integer(required=True)
    shared = fields.Boolean(required=True)
    case = fields.String(required=True)
    name = fields.String(required=True)
    unit = fields.String(required=True, metadata={"x-names": "unit"})
    mean = fields.Float(required=True)
    worked_out = fields.String(required=True)
    parts = fields.List(fields.Nested(CriterionSumSchema), required=True)
    first_mean = fields.Float(required=True)
    spread = fields.Integer(required=True)
    scorers = fields.Integer(required=True)
    state = fields.String(required=True)
