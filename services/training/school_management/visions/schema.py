"""What a school's vision looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from services.training.needs.discussions.schema import PresentPersonSchema


class VisionEditionSchema(Schema):
    """The edition of a school's mission, vision and values that holds."""

    edition = fields.Integer(required=True)
    mission = fields.String(required=True)
    vision = fields.String(required=True)
    school_values = fields.String(required=True)


class VisionSchema(VisionEditionSchema):
    """An edition of a school's mission, vision and values, with the teachers who took part in setting it."""

    participants = fields.List(fields.Nested(PresentPersonSchema), required=True)
