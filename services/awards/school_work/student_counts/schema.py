"""What a school's numbers look like."""

from __future__ import annotations

from marshmallow import Schema, fields


class StudentCountSchema(Schema):
    """How many students of a school are advised, plan their work, and how many courses support them."""

    unit = fields.String(required=True)
    school = fields.String(allow_none=True)
    students = fields.Integer(required=True)
    advised = fields.Integer(required=True)
    unadvised = fields.Integer(required=True)
    followed_up = fields.Integer(required=True)
    study_plans = fields.Integer(required=True)
    support_courses = fields.Integer(required=True)
