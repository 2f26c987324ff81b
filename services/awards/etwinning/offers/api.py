"""The door of offers."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.awards.etwinning.offers.model import EtwinningOffer
from services.awards.etwinning.offers.process import ETWINNING_OFFER
from services.awards.etwinning.offers.queries import visible_to
from services.awards.etwinning.offers.schema import EtwinningOfferSchema

etwinning_offers = door(
    ETWINNING_OFFER,
    EtwinningOfferSchema,
    visible_to,
    filters={"mission": narrowed_to(EtwinningOffer.mission_id)},
    columns=("source", "name", "held_on", "suggested"),
)
