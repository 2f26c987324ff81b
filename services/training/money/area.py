"""What the area of money adds to the service: its doors and its process tables."""

from services.training.money.appropriations.api import appropriations
from services.training.money.appropriations.process import APPROPRIATION
from services.training.money.fee_files.api import fee_files
from services.training.money.fee_files.process import FEE_FILE
from services.training.money.travel_claims.api import travel_claims
from services.training.money.travel_claims.process import TRAVEL_CLAIM

DOORS = (appropriations, fee_files, travel_claims)
PROCESSES = (APPROPRIATION, FEE_FILE, TRAVEL_CLAIM)
