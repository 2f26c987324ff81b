"""What a school's tally looks like, and of what it is asked for."""

from marshmallow import Schema, fields

from chassis.paging import UnitsAsked


class TallyAsked(UnitsAsked):
    """Of those that go where one of them goes."""

    excursion = fields.UUID(required=True, metadata={"x-choices-from": "things:excursions"})


class TallySchema(Schema):
    """How often a school goes there, and with how many pupils."""

    unit = fields.String(required=True)
    requests = fields.Integer(required=True)
    pupils = fields.Integer(required=True)
