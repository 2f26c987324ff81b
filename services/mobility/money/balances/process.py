"""What the appropriations for visits pay for, and that nothing is approved beyond what is left (FIN-10)."""

from chassis.money.balances import Purse
from services.mobility.money.appropriations.process import APPROPRIATION
from services.mobility.money.travel_claims.model import VisitClaim

PURSE = Purse(APPROPRIATION, (VisitClaim,))
