"""The door of participants' travel claims."""

from chassis.door import door
from chassis.list_files import Export
from chassis.money.claims import HEADER, lines_of
from services.mobility.money.travel_claims.process import TRAVEL_CLAIM
from services.mobility.money.travel_claims.queries import visible_to
from services.mobility.money.travel_claims.schema import VisitClaimSchema

travel_claims = door(
    TRAVEL_CLAIM,
    VisitClaimSchema,
    visible_to,
    columns=("claimant_name", "place_name", "budget_year", "total"),
    export=Export(HEADER, lines_of),
)
