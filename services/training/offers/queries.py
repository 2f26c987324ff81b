"""Who has a seat, who waits, and what somebody may apply for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, false, or_, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import MINISTRY, SCHOOL, Actor, cut
from chassis.opened import chosen_from
from chassis.scope import below
from services.training.applications.model import RANKING, Application, State
from services.training.applications.queries import visible_to as applications_of
from services.training.offers.model import Kind, Offer


def placed_of(session: Session, offer_id: UUID) -> Sequence[Application]:
    """Who has a seat, in the order in which they rank."""
    wanted = select(Application).filter_by(offer_id=offer_id, state=State.PLACED).order_by(*RANKING)
    return session.scalars(wanted).all()


def visible_to(actor: Actor) -> Select[Offer]:
    """What is offered to those who serve somewhere, and what those above them offer; a central offer is for all."""
    if not actor.posts:
        return select(Offer).where(false())
    above = {cut(post.unit, level) for post in actor.posts for level in range(MINISTRY, SCHOOL + 1)}
    return select(Offer).where(
        or_(
            Offer.unit.in_(sorted(above)),
            *(below(Offer.unit, unit) for unit in actor.units() if unit.count("/") + 1 < SCHOOL),
        )
    )


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


def ranked(actor: Actor, offer: Offer, asked: Mapping[str, Any]) -> Select[Application]:
    """The applications for one offer that this person may see, in their order, and one more than is shown."""
    wanted = applications_of(actor).where(Application.offer_id == offer.id, Application.state == asked["state"])
    return wanted.order_by(*RANKING).offset(asked["first"] - 1).limit(asked["limit"] + 1)
