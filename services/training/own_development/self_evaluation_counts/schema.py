"""What the counts look like."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from chassis import paging


class CountsAsked(paging.LinesAsked):
    """Of which school year, where it is not the present one."""

    school_year = fields.String(validate=validate.Regexp(r"^20\d\d-20\d\d$"))


class SelfEvaluationCountsSchema(Schema):
    """How many teachers of a school have evaluated themselves.

    Of each expectation, how many of those counted so far answered 1, 2, 3, 4 and 5; nothing while too few have.
    """

    unit = fields.String(required=True)
    school_year = fields.String(required=True)
    answered = fields.Integer(required=True)
    counted = fields.Integer(required=True)
    focus_on_learning = fields.List(fields.Integer())
    collaborate_on_goals = fields.List(fields.Integer())
    evaluate_results = fields.List(fields.Integer())
    own_responsibility = fields.List(fields.Integer())
