"""What a list of host schools looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class HostListSchema(Schema):
    """The schools that are opened to visits in a year."""

    year = fields.Integer(required=True)
    edition = fields.Integer(required=True)
    letter_number = fields.String(allow_none=True)
    approved_on = fields.Date(allow_none=True)
    approval_number = fields.String(allow_none=True)
