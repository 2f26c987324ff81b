"""What somebody's needs look like to those who may see them."""

from __future__ import annotations

from marshmallow import Schema, fields


class StatedNeedSchema(Schema):
    """One topic that somebody needs."""

    topic = fields.String(required=True)
    origin = fields.String(required=True, allow_none=True, metadata={"x-choices": "teacher_duties"})
    wished_training = fields.String(required=True, allow_none=True)


class NeedStatementSchema(Schema):
    """What one person of a school needs in one half-year."""

    half_year = fields.String(required=True)
    person = fields.UUID(required=True)
    name = fields.String(required=True)
    subject_field = fields.String(required=True, allow_none=True)
    needs = fields.List(fields.Nested(StatedNeedSchema), required=True)
