"""Who claims, approves and pays a participant's journey (SM-FIN): as in every programme; the own province pays."""

from chassis.money.claim_table import travel_claims
from services.mobility.money.balances.process import PURSE
from services.mobility.money.claimed_visits.process import VisitExpenses, draft
from services.mobility.money.travel_claims.model import VisitClaim
from services.mobility.visit_parties.process import STAFF

TRAVEL_CLAIM = travel_claims("mobility", VisitClaim, STAFF, PURSE, takes=VisitExpenses, make=draft)
