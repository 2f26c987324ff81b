"""What a list of the day looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from chassis import paging
from chassis.schema import AddresseeSchema, WordsSchema


class DailyListArguments(paging.PageAsked):
    """From which line on."""

    after = fields.UUID()


class DailyLineSchema(Schema):
    """One event of the day."""

    id = fields.UUID(required=True)
    at = fields.DateTime(required=True)
    title = fields.Nested(WordsSchema, required=True)
    what = fields.String(required=True)
    case = fields.String(required=True)
    subject = fields.UUID(required=True)
    unit = fields.String(required=True)
    link = fields.String(required=True)
    instead_of = fields.Nested(AddresseeSchema, allow_none=True, required=True)
