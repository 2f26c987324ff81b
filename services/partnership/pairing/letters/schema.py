"""What letters and guides look like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from services.partnership.pairing.letters.process import Contact, Verification


class LetterSchema(Schema):
    """An official letter."""

    number = fields.String(required=True)
    subject = fields.String(required=True)
    dated_on = fields.Date(required=True)
    issuing_unit = fields.String(required=True)
    signatory_title = fields.String(required=True)
    distribution = fields.List(fields.String())
    distribution_plan = fields.String(allow_none=True)
    annexes = fields.List(fields.String())
    signature_note = fields.String(allow_none=True)
    verifications = fields.List(fields.Nested(Verification))
    contact = fields.Nested(Contact)


class GuideSchema(Schema):
    """An edition of the implementation guide."""

    edition = fields.Integer(required=True)
    name = fields.String(required=True)
    text = fields.String(required=True)
    address = fields.String(allow_none=True)
    in_force_on = fields.Date(required=True)
