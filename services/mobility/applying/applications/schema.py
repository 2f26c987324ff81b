"""What an application for a visit looks like from outside."""

from __future__ import annotations

from marshmallow import fields

from chassis.seats.schema import AppliedSchema


class VisitApplicationSchema(AppliedSchema):
    """One person’s application for one visit."""

    programme_id = fields.UUID(attribute="offer_id", required=True)
    host_school = fields.String(attribute="offer.school_name", required=True)
    opened_field = fields.String(required=True, metadata={"x-choices": "subject"})
    cover_confirmed_at = fields.DateTime(allow_none=True)
    rules_accepted_at = fields.DateTime(allow_none=True)
