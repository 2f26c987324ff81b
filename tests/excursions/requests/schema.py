"""What a request looks like from outside."""

from marshmallow import Schema, fields


class ExcursionSchema(Schema):
    """A school asks for a day out."""

    place = fields.String(required=True)
    pupils = fields.Integer(required=True)
