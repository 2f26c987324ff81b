"""What a day of a report looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class DayObservedSchema(Schema):
    """What was observed on one day."""

    number = fields.Integer(required=True)
    day = fields.Date(required=True)
    text = fields.String(allow_none=True)
