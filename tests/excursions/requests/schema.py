"""What a request looks like from outside."""

from marshmallow import Schema, fields


class ExcursionHeaderSchema(Schema):
    """What a trainer sees of a day out."""

    place = fields.String(required=True)


class ExcursionSchema(ExcursionHeaderSchema):
    """A school asks for a day out."""

    pupils = fields.Integer()
