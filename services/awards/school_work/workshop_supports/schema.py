"""What a support looks like from outside: most see from which institution it is, and no person."""

from __future__ import annotations

from marshmallow import Schema, fields

from chassis.money.amounts import Money


class SupportSeenSchema(Schema):
    """What was given for a workshop, and what it was worth."""

    workshop_id = fields.UUID(required=True)
    workshop_name = fields.String(attribute="workshop.name", required=True)
    institution = fields.String(allow_none=True)
    scale = fields.String(required=True, metadata={"x-choices": "support_scales"})
    kind = fields.String(required=True, metadata={"x-choices": "support_kinds"})
    value = Money(required=True)
    received_on = fields.Date(required=True)


class WorkshopSupportSchema(SupportSeenSchema):
    """Who gave what for a workshop."""

    supporter_kind = fields.String(metadata={"x-choices": "supporter_kinds"})
    supporter = fields.String(allow_none=True)
    contact_person = fields.String(allow_none=True)
    contact = fields.String(allow_none=True)
    description = fields.String(allow_none=True)
