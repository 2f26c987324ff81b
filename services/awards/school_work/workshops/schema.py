"""What a workshop looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from chassis.asked import Asked
from services.awards.school_work.workshop_uses.queries import by_month, latest


class WorkshopItemSchema(Schema):
    """So many of something, since a day."""

    id = fields.UUID(required=True)
    item = fields.String(required=True)
    quantity = fields.Integer(required=True)
    since = fields.Date(required=True)


class MonthOfUseSchema(Schema):
    """How much a workshop was used in a month."""

    month = fields.String(required=True)
    sessions = fields.Integer(required=True)
    students = fields.Integer(required=True)
    hours = fields.Float(required=True)


class WorkshopUseSchema(Schema):
    """How a workshop was used on a day."""

    id = fields.UUID(required=True)
    day = fields.Date(required=True)
    sessions = fields.Integer(required=True)
    students = fields.Integer(required=True)
    hours = fields.Float(required=True)
    purpose = fields.String(allow_none=True)


class WorkshopSchema(Schema):
    """A design-skill workshop or an innovative environment of a school."""

    name = fields.String(required=True)
    kind = fields.String(required=True, metadata={"x-choices": "workshop_kinds"})
    area = fields.String(required=True, metadata={"x-choices": "workshop_areas"})
    reason = fields.String(required=True)
    suitability = fields.String(allow_none=True)
    district_responsible = fields.UUID(allow_none=True)
    district_responsible_name = fields.String(allow_none=True)
    school_responsible = fields.UUID(allow_none=True)
    school_responsible_name = fields.String(allow_none=True)
    opened_on = fields.Date(allow_none=True)
    last_used_on = fields.Date(allow_none=True)
    closed_on = fields.Date(allow_none=True)
    frozen_on = fields.Date(allow_none=True)
    moved_from = fields.String(allow_none=True)
    items = fields.List(fields.Nested(WorkshopItemSchema), required=True)
    months = Asked(MonthOfUseSchema, by_month)
    uses = Asked(WorkshopUseSchema, latest)
