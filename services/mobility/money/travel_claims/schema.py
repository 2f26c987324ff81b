"""What a participant's travel claim looks like from outside."""

from marshmallow import fields

from chassis.money.schema import TravelClaimSchema


class VisitClaimSchema(TravelClaimSchema):
    """What a participant claims for one visit."""

    report_awaited = fields.Boolean(required=True)
