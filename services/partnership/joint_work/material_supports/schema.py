"""What material support looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from services.partnership.joint_work.material_supports.model import Support


class MaterialSupportSchema(Schema):
    """What a school gave its partner, or why it could give nothing."""

    partnership_id = fields.UUID(required=True)
    school_year = fields.String(required=True)
    support = fields.Enum(Support, by_value=True, required=True)
    giver = fields.String(required=True)
    receiver = fields.String(required=True)
    environment = fields.String(allow_none=True, metadata={"x-choices": "education_environments"})
    environment_other = fields.String(allow_none=True)
    item = fields.String(allow_none=True)
    quantity = fields.Integer(allow_none=True)
    given_on = fields.Date(allow_none=True)
    received_on = fields.Date(allow_none=True)
    reason = fields.String(allow_none=True)
