"""The door of trainers' travel claims."""

from chassis.door import door
from chassis.list_files import Export
from services.training.money.travel_claims.process import TRAVEL_CLAIM
from services.training.money.travel_claims.queries import HEADER, lines_of, visible_to
from services.training.money.travel_claims.schema import TravelClaimSchema

travel_claims = door(
    TRAVEL_CLAIM,
    TravelClaimSchema,
    visible_to,
    columns=("claimant_name", "place_name", "budget_year", "total"),
    export=Export(HEADER, lines_of),
)
