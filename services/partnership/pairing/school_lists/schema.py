"""What a list of schools looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class PairSchema(Schema):
    """A pair of the list."""

    id = fields.UUID(required=True)
    group_one = fields.String(required=True)
    group_two = fields.String(required=True)
    group_one_name = fields.String(required=True)
    group_two_name = fields.String(required=True)


class SchoolListSchema(Schema):
    """A list of schools that take part."""

    letter_id = fields.UUID(allow_none=True)
    pairs = fields.Integer(required=True)
    partnerships = fields.List(fields.Nested(PairSchema))
