"""What a school that shows nothing yet looks like in the list."""

from __future__ import annotations

from marshmallow import Schema, fields


class MissingExhibitionSchema(Schema):
    """A school that has a workshop and shows nothing of it yet."""

    unit = fields.String(required=True)
    school = fields.String(allow_none=True)
    workshops = fields.Integer(required=True)
