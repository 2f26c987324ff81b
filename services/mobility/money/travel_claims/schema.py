"""What a participant's travel claim looks like from outside."""

from marshmallow import fields

from chassis.money.schema import ClaimSchema


class VisitClaimSchema(ClaimSchema):
    """What a participant claims for one visit."""

    report_awaited = fields.Boolean(required=True)
