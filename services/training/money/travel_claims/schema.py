"""What a travel claim looks like from outside."""

from chassis.money.schema import ClaimSchema


class TravelClaimSchema(ClaimSchema):
    """What a trainer claims for one assignment."""
