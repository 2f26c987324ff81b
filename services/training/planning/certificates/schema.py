"""What a certificate looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class CertificateSchema(Schema):
    """Somebody’s certificate of a programme."""

    person = fields.UUID(required=True)
    name = fields.String(required=True)
    activity_id = fields.UUID(required=True)
    approach = fields.String(required=True, metadata={"x-choices": "approaches"})
    programme = fields.String(required=True)
    number = fields.String(required=True)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)
    hours = fields.Integer(required=True)
    percent = fields.Integer(required=True)
    venue = fields.String(required=True)
    reason = fields.String(allow_none=True)
