"""What somebody's own record looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from chassis.schema import StateSchema


class RecordExtractSchema(Schema):
    """One’s own record as it stood on a day, on paper."""


class RecordEntrySchema(Schema):
    """What one did: in which programme, from when to when, and for how many hours it counts; `link` is its page."""

    title = fields.String(required=True)
    service = fields.String(required=True)
    kind = fields.Nested(StateSchema, required=True)
    school_year = fields.String(required=True)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)
    hours = fields.Integer(required=True, allow_none=True)
    link = fields.String(required=True)


class RecordSumSchema(Schema):
    """How many there are of a school year, or of a kind, and for how many hours they count together."""

    of = fields.String(required=True)
    number = fields.Integer(required=True)
    hours = fields.Integer(required=True)


class RecordSchema(Schema):
    """One’s own record of what one did, across all programmes, newest first, with its sums."""

    items = fields.List(fields.Nested(RecordEntrySchema), required=True)
    years = fields.List(fields.Nested(RecordSumSchema), required=True)
    kinds = fields.List(fields.Nested(RecordSumSchema), required=True)
    number = fields.Integer(required=True)
    hours = fields.Integer(required=True)
