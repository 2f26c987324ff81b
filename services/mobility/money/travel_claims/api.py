"""The door of participants' travel claims."""

from chassis.money.doors import claims_door
from services.mobility.money.travel_claims.process import TRAVEL_CLAIM
from services.mobility.money.travel_claims.schema import VisitClaimSchema

travel_claims = claims_door(TRAVEL_CLAIM, VisitClaimSchema)
