"""The catalogue: what one may apply for, and the ranked list of each offer."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response

from chassis import paging
from chassis.answers import json
from chassis.asking import actor
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals, response
from chassis.errors import NotFound
from chassis.schema import page_of
from services.training.offers.model import Offer
from services.training.offers.queries import narrowed, visible_to
from services.training.offers.schema import CatalogueAsked, OfferSchema, lines

offers = Door("offers", __name__, url_prefix="/v1/offers", description=OfferSchema.__doc__)


@offers.route("")
@offers.doc(operationId="list_offers", responses=response(200, page_of(OfferSchema)) | refusals(422))
@offers.arguments(CatalogueAsked, location="query")
def catalogue(asked: dict[str, Any]) -> Response:
    """What one may apply for, the newest first, each with whether this person may and why not."""
    with reading() as session:
        found, following = paging.page(session, narrowed(visible_to(actor()), asked), Offer.id, asked)
        return json({"items": lines(found), "next": following})


@offers.route("/<uuid:offer_id>")
@offers.doc(operationId="read_offer", responses=response(200, OfferSchema) | refusals(404))
def one(offer_id: UUID) -> Response:
    """One of them."""
    with reading() as session:
        found = session.scalar(visible_to(actor()).where(Offer.id == offer_id))
        if found is None:
            raise NotFound
        return json(lines([found])[0])
