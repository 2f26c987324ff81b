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
    focus_on_learning = fields.List(
        fields.Integer(),
        metadata={"title": "Öğrenmeye odaklanma: 1, 2, 3, 4, 5", "x-title-en": "Focus on learning: 1, 2, 3, 4, 5"},
    )
    collaborate_on_goals = fields.List(
        fields.Integer(),
        metadata={"title": "Birlikte çalışma: 1, 2, 3, 4, 5", "x-title-en": "Working together: 1, 2, 3, 4, 5"},
    )
    evaluate_results = fields.List(
        fields.Integer(),
        metadata={"title": "Sonuçları değerlendirme: 1, 2, 3, 4, 5", "x-title-en": "Evaluating results: 1, 2, 3, 4, 5"},
    )
    own_responsibility = fields.List(
        fields.Integer(),
        metadata={"title": "Kendi gelişimi: 1, 2, 3, 4, 5", "x-title-en": "Own development: 1, 2, 3, 4, 5"},
    )
