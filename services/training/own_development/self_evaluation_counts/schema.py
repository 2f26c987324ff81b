"""What the counts look like."""

from __future__ import annotations

from marshmallow import Schema, fields, validate


class CountsAsked(Schema):
    """Of which school year, where it is not the present one."""

    school_year = fields.String(validate=validate.Regexp(r"^20\d\d-20\d\d$"))


class ExpectationCountsSchema(Schema):
    """How many answered 1, 2, 3, 4 and 5."""

    expectation = fields.String(required=True, metadata={"x-choices": "self_expectations"})
    counts = fields.List(fields.Integer(), required=True)


class SelfEvaluationCountsSchema(Schema):
    """How many teachers of a school have evaluated themselves, and what those counted so far have answered."""

    unit = fields.String(required=True)
    school_year = fields.String(required=True)
    answered = fields.Integer(required=True)
    counted = fields.Integer(required=True)
    expectations = fields.List(fields.Nested(ExpectationCountsSchema), required=True)
