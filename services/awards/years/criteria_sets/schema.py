"""What the criteria of an award area look like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class CriterionSchema(Schema):
    """A criterion, at most how many points are given for it, and how many times they count."""

    id = fields.UUID(required=True)
    place = fields.Integer(required=True)
    text = fields.String(required=True)
    maximum = fields.Integer(required=True)
    weight = fields.Integer(required=True)


class CriteriaSetSchema(Schema):
    """The criteria by which the works of an award area are evaluated in a project year."""

    project_year_id = fields.UUID(required=True)
    award_area = fields.String(required=True, metadata={"x-choices": "award_areas"})
    is_example = fields.Boolean(required=True)
    criteria = fields.List(fields.Nested(CriterionSchema), required=True)
