"""What a factor looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class FactorMeasureSchema(Schema):
    """What is done about it, by whom and by when."""

    id = fields.UUID(required=True)
    text = fields.String(required=True)
    responsible = fields.UUID(required=True)
    responsible_name = fields.String(allow_none=True)
    due_on = fields.Date(required=True)
    done_on = fields.Date(allow_none=True)
    outcome = fields.String(allow_none=True)


class AchievementFactorSchema(Schema):
    """Something that lowers the school's achievement."""

    factor = fields.String(required=True)
    finding = fields.String(allow_none=True)
    outcome = fields.String(allow_none=True)
    measures = fields.List(fields.Nested(FactorMeasureSchema), required=True)
