"""How the reports on records are asked for, and what they look like."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from chassis import paging
from chassis.schema import Text
from services.awards.records.record_choices.model import COUNTED_BY

_YEAR = {"x-choices-from": "things:project-years"}


class CountsAsked(paging.LinesAsked):
    """In which year they are counted, by what, and below which place."""

    project_year = fields.UUID(required=True, metadata=_YEAR)
    by = fields.String(
        load_default=COUNTED_BY[0], validate=validate.OneOf(COUNTED_BY), metadata={"x-choices": "counted_by"}
    )
    place = Text(most=200, metadata={"x-names": "unit"})


class CountSchema(Schema):
    """How many there are of one kind, how many there were the year before, and the change."""

    key = fields.String(required=True)
    text = fields.String(required=True)
    number = fields.Integer(required=True)
    before = fields.Integer(required=True, allow_none=True)
    change = fields.Integer(required=True, allow_none=True)


class GapsAsked(paging.UnitsAsked):
    """In which year, page by page."""

    project_year = fields.UUID(required=True, metadata=_YEAR)


class WorkbookAsked(Schema):
    """In which year."""

    project_year = fields.UUID(required=True)


class InstitutionSchema(Schema):
    """An institution that has handed in no project work in the year."""

    unit = fields.String(required=True)
    school_name = fields.String(required=True)
    district = fields.String(required=True)
