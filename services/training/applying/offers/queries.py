"""Who has a seat, who waits, and what somebody may apply for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, func, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import Actor
from chassis.opened import chosen_from
from chassis.scope import in_any_of, ways_to
from services.training.applying.applications.model import RANKING, Application, State
from services.training.applying.applications.queries import visible_to as applications_of
from services.training.applying.offers.model import Kind, Offer
from services.training.scope import announced_at, units_of


def placed_of(session: Session, offer_id: UUID) -> Sequence[Application]:
    """Who has a seat, in the order in which they rank."""
    wanted = select(Application).filter_by(offer_id=offer_id, state=State.PLACED).order_by(*RANKING)
    return session.scalars(wanted).all()


def visible_to(actor: Actor) -> Select[Offer]:
    """What is offered to those who serve somewhere, and what those above them offer; a central offer is for all."""
    announced = [Offer.unit == unit for unit in announced_at(actor)]
    return in_any_of(select(Offer), [*announced, *ways_to(Offer, units_of(actor))])


@chosen_from("yes", "no")
def open_now(wanted: Select[Any], answer: str) -> Select[Any]:
    """Those to which one may apply today; with `no`, all others."""
    today = clock.today()
    now = and_(Offer.is_open, Offer.opens_on <= today, Offer.closes_on >= today)
    return wanted.where(~now if answer == "no" else now)


@chosen_from(*(kind.value for kind in Kind), called="programme_kind")
def of_kind(wanted: Select[Any], kind: str) -> Select[Any]:
    """Those of one programme."""
    return wanted.where(Offer.kind == kind)


def ranked(actor: Actor, offer: Offer, asked: Mapping[str, Any]) -> Select[Any]:
    """Those of one state that this person may see, each with its rank among all of them, and one more than is shown."""
    rank = func.row_number().over(order_by=RANKING).label("rank")
    theirs = select(Application.id, rank).where(Application.offer_id == offer.id, Application.state == asked["state"])
    of_offer = theirs.subquery()
    wanted = applications_of(actor).join(of_offer, of_offer.c.id == Application.id).add_columns(of_offer.c.rank)
    return wanted.where(of_offer.c.rank >= asked["first"]).order_by(of_offer.c.rank).limit(asked["limit"] + 1)
