"""What a manager's answers look like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class ManagerAnswerSchema(Schema):
    """What a school's manager answered of the five efforts."""

    project_year_id = fields.UUID(required=True)
    gather_teachers_around_goals = fields.String(required=True)
    energise_supporters = fields.String(required=True)
    include_parents = fields.String(required=True)
    interest_business = fields.String(required=True)
    education_first_priority = fields.String(required=True)
