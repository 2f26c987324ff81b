"""What an entry of the press list looks like to those who keep it."""

from __future__ import annotations

from marshmallow import Schema, fields


class PressContactSchema(Schema):
    """A newspaper, a station or a site, and how its desk is reached."""

    outlet = fields.String(required=True)
    contact_name = fields.String(allow_none=True)
    contact_email = fields.String(allow_none=True)
