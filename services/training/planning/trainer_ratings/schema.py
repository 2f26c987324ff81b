"""What a trainer’s results look like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from chassis import paging
from chassis.schema import Text


class TrainerAsked(paging.LinesAsked):
    """Whose: by account, or by name and workplace."""

    person = fields.UUID(load_default=None, metadata={"x-names": "record"})
    name = Text(most=200, load_default=None)
    workplace = Text(most=200, load_default=None)


class TrainerResultSchema(Schema):
    """One programme that somebody taught; no average while fewer than five have rated."""

    activity_id = fields.UUID(required=True)
    programme = fields.String(required=True)
    starts_on = fields.Date(allow_none=True, required=True)
    ratings = fields.Integer(required=True)
    average = fields.Float(allow_none=True, required=True)
