"""What the programme's appropriations pay for, and that nothing is approved beyond what is left (FIN-10)."""

from chassis.money.balances import Purse
from services.training.money.appropriations.process import APPROPRIATION
from services.training.money.fee_files.model import FeeFile
from services.training.money.travel_claims.model import TravelClaim

PURSE = Purse(APPROPRIATION, (FeeFile, TravelClaim))
lock_balance, warn_if_low = PURSE.lock_balance, PURSE.warn_if_low
appropriation_exceeded = PURSE.appropriation_exceeded
