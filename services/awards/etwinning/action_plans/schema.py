"""What an eTwinning action plan looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class EtwinningActionSchema(Schema):
    """One thing to be done."""

    what = fields.String(required=True)
    owner = fields.UUID(required=True)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)
    done_on = fields.Date(allow_none=True)


class EtwinningActionPlanSchema(Schema):
    """What a school wants to do for eTwinning in a school year."""

    school_year = fields.String(required=True)
    done = fields.Integer(required=True)
    planned = fields.List(fields.Nested(EtwinningActionSchema), required=True)
