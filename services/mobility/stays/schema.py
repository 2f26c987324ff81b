"""How a visitor is looked after, as the visitor and the host see it; no T.C. kimlik no is known here (SEC-04)."""

from __future__ import annotations

from marshmallow import Schema, fields


class StaySchema(Schema):
    """A visitor's contact and accommodation."""

    programme_id = fields.UUID(required=True)
    participation_id = fields.UUID(required=True)
    person = fields.UUID(required=True)
    name = fields.String(required=True)
    home_school = fields.String(required=True)
    field = fields.String(allow_none=True, metadata={"x-choices": "subject"})
    phone = fields.String(allow_none=True)
    email = fields.String(allow_none=True)
    contacted_on = fields.Date(allow_none=True)
    contacted_by = fields.String(allow_none=True)
    contact_note = fields.String(allow_none=True)
    wish = fields.String(allow_none=True)
    lodging = fields.String(allow_none=True)
