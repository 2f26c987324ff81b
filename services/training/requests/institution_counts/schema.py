"""What the counts look like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from chassis import paging
from chassis.schema import Text
from services.training.catalogue.model import CATALOGUE


class InstitutionsAsked(paging.LinesAsked):
    """Of which kind, half-year and place."""

    kind = fields.String(
        validate=validate.OneOf(CATALOGUE.codes("institution_kinds")), metadata={"x-choices": "institution_kinds"}
    )
    half_year = Text(most=20)
    unit = Text(most=200, metadata={"x-names": "unit"})


class InstitutionCountSchema(Schema):
    """With how many programmes an institution helps."""

    institution_kind = fields.String(required=True, metadata={"x-choices": "institution_kinds"})
    institution = fields.String(required=True)
    programmes = fields.Integer(required=True)
