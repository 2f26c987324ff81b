"""What a fill rate looks like."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from chassis import paging
from chassis.schema import Text


class DutyRatesAsked(paging.UnitsAsked):
    """Of which half-year, where it is not the latest, and below which place."""

    half_year = fields.String(validate=validate.Regexp(r"^20\d\d-20\d\d/[12]$"))
    place = Text(most=200, metadata={"x-names": "unit"})


class DutyRateSchema(Schema):
    """How many duties are noted at a school, or at all schools of a district or province, and how many there are."""

    unit = fields.String(required=True)
    schools = fields.Integer(required=True)
    filled = fields.Integer(required=True)
    of = fields.Integer(required=True)
