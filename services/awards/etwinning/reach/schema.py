"""What reach looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class ReachSchema(Schema):
    """How many of the staff are informed and active (ETW-02)."""

    staff = fields.Integer(required=True)
    informed = fields.Integer(required=True)
    informed_percent = fields.Float(allow_none=True)
    active = fields.Integer(required=True)
    active_percent = fields.Float(allow_none=True)


class ReachedSchema(Schema):
    """How many took part, added up; of students only numbers (ETW-11)."""

    students = fields.Integer(required=True)
    parents = fields.Integer(required=True)
    community = fields.Integer(required=True)
    students_with_learning_difficulty = fields.Integer(required=True)
    gifted_students = fields.Integer(required=True)
    international_students = fields.Integer(required=True)


class PromotionSchema(Schema):
    """How often students told one of the three audiences of eTwinning (ETW-06)."""

    audience = fields.String(required=True, metadata={"x-choices": "promotion_audiences"})
    number = fields.Integer(required=True)
