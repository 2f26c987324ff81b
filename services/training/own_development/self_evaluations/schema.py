"""What a self-evaluation looks like to its author."""

from __future__ import annotations

from marshmallow import Schema, fields


class SelfEvaluationSchema(Schema):
    """How a teacher sees themselves on four expectations, from 1 to 5."""

    school_year = fields.String(required=True)
    focus_on_learning = fields.Integer(required=True)
    collaborate_on_goals = fields.Integer(required=True)
    evaluate_results = fields.Integer(required=True)
    own_responsibility = fields.Integer(required=True)
