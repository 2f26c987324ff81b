"""The door of trainers' travel claims."""

from chassis.money.doors import claims_door
from services.training.money.travel_claims.process import TRAVEL_CLAIM

travel_claims = claims_door(TRAVEL_CLAIM)
