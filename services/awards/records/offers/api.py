"""The door of what is offered."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.awards.records.offers.model import RecordOffer
from services.awards.records.offers.process import OFFER
from services.awards.records.offers.queries import visible_to
from services.awards.records.offers.schema import OfferSchema

offers = door(
    OFFER,
    OfferSchema,
    visible_to,
    filters={"project_year": narrowed_to(RecordOffer.project_year_id)},
    columns=("source", "starts_on", "ends_on"),
)
