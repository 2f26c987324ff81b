"""The catalogue: what one may apply for, each with whether this person may and why not; and the ranked list."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from sqlalchemy import case

from chassis import listing, paging
from chassis.actions import making
from chassis.answers import json
from chassis.asking import actor, language
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals, response
from chassis.errors import NotFound
from chassis.listing import Listed
from chassis.schema import page_of
from services.training.applying.applications.process import APPLICATION
from services.training.applying.offers.model import Offer
from services.training.applying.offers.queries import of_kind, open_now, ranked, visible_to
from services.training.applying.offers.schema import OfferSchema, RankedSchema, RankingAsked, lines

COLUMNS = ("kind", "opens_on", "closes_on", "starts_on", "quota", "may_apply")
offers = Door("offers", __name__, url_prefix="/v1/offers", description=OfferSchema.__doc__)
listing.hang(
    offers,
    Listed(
        path="offers",
        thing="offer",
        model=Offer,
        state=case((Offer.is_open, "open"), else_="closed"),
        states=("open", "closed"),
        visible_to=visible_to,
        filters={"kind": of_kind, "open_now": open_now},
        columns=COLUMNS,
        line_shape=OfferSchema,
        lines=lines,
        makes=lambda: making(APPLICATION, actor(), language()),
        watched=("open_now",),
    ),
)


@offers.route("/<uuid:offer_id>")
@offers.doc(operationId="read_offer", responses=response(200, OfferSchema) | refusals(404))
def one(offer_id: UUID) -> Response:
    """One of them."""
    with reading() as session:
        return json(lines([_found(session, offer_id)])[0])


@offers.route("/<uuid:offer_id>/ranking")
@offers.doc(operationId="rank_offer", responses=response(200, page_of(RankedSchema)) | refusals(404, 422))
@offers.arguments(RankingAsked, location="query")
def ranking(asked: dict[str, Any], offer_id: UUID) -> Response:
    """The applications in the order in which they rank, of one state, for those who decide on them."""
    with reading() as session:
        offer = _found(session, offer_id)
        found = session.execute(ranked(actor(), offer, asked)).all()
        shown, following = paging.cut(found, asked, lambda last: last.rank + 1)
        ranks = [{"rank": rank, **_line(one)} for one, rank in shown]
        return json({"items": RankedSchema(many=True).dump(ranks), "next": following})


def _found(session: Any, offer_id: UUID) -> Offer:
    found: Offer | None = session.scalar(visible_to(actor()).where(Offer.id == offer_id))
    if found is None:
        raise NotFound
    return found


def _line(one: Any) -> dict[str, Any]:
    return {name: getattr(one, name) for name in RankedSchema().fields if name != "rank"}
