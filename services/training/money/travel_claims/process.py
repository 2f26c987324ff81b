"""Who claims, approves and pays a trainer's travel (SM-FIN): as in every programme, from the purse of fees (Q-41)."""

from chassis.identity import Role
from chassis.money.claim_table import travel_claims
from services.training.library.practice_texts.process import STAFF
from services.training.money.balances.process import PURSE
from services.training.money.travel_claims.model import TravelClaim
from services.training.money.travel_lines.process import NewClaim, draft

TRAVEL_CLAIM = travel_claims("training", TravelClaim, (*STAFF, Role.TRAINER), PURSE, takes=NewClaim, make=draft)
