"""What the ranked list looks like, and how it is asked for."""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID

from marshmallow import Schema, ValidationError, fields, validate

from chassis.paging import PageAsked
from chassis.schema import StateSchema, WordsSchema
from services.awards.catalogue.model import CATALOGUE
from services.awards.judging.candidacies.schema import CriterionSumSchema

_KEY = re.compile(r"([0-9]{1,9})_([0-9]{1,9})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})")


class StandField(fields.String):
    """The key after which a page begins, as the page before it said."""

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> Any:
        said = _KEY.fullmatch(str(value))
        if said is None:
            raise ValidationError("Not a valid key.")
        return int(said[1]), int(said[2]), UUID(said[3])


class RankedAsked(PageAsked):
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
    after = StandField()


class RankedCandidacySchema(Schema):
    """Where a candidacy stands, with its sum and how that is worked out."""

    id = fields.UUID(required=True)
    title = fields.Nested(WordsSchema, required=True)
    link = fields.String(required=True)
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
    state = fields.Nested(StateSchema, required=True)
