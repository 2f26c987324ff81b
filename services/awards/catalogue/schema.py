"""What an entry of the programmes' lists looks like: some say more than their words."""

from __future__ import annotations

from marshmallow import Schema, fields

from chassis.catalogue import EntrySchema


class ExampleCriterionSchema(Schema):
    """A criterion that nobody has determined yet: it shows what one looks like."""

    text = fields.String(required=True)
    maximum = fields.Integer(required=True)
    weight = fields.Integer(required=True)


class LevelsSchema(Schema):
    """What each level from 0 to 3 looks like, in Turkish and in English."""

    tr = fields.List(fields.String(), required=True)
    en = fields.List(fields.String(), required=True)


class AwardsEntrySchema(EntrySchema):
    """An entry of a list; of a programme its scopes, of an award area example criteria, of a party what it is where.

    Of a mission's criterion its area, and what each level looks like.
    """

    scopes = fields.List(fields.String())
    example_criteria = fields.List(fields.Nested(ExampleCriterionSchema))
    part = fields.String()
    province = fields.String()
    area = fields.String()
    levels = fields.Nested(LevelsSchema)
