"""What the area of money adds to the service: its doors and its process tables."""

from services.mobility.money.appropriations.api import appropriations
from services.mobility.money.appropriations.process import APPROPRIATION
from services.mobility.money.travel_claims.api import travel_claims
from services.mobility.money.travel_claims.process import TRAVEL_CLAIM

DOORS = (appropriations, travel_claims)
PROCESSES = (APPROPRIATION, TRAVEL_CLAIM)
