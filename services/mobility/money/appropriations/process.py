"""Who records, transfers and closes an appropriation (SM-FIN): as in every programme."""

from chassis.money.appropriation_table import appropriations
from services.mobility.money.appropriations.model import VisitAppropriation

APPROPRIATION = appropriations("mobility", VisitAppropriation)
