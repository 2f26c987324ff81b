"""Who has a seat, who waits, and what somebody may apply for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, false, or_, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import MINISTRY, SCHOOL, Actor, cut
from chassis.scope import below
from services.training.applications.model import RANKING, Application, State
from services.training.offers.model import Offer


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


def narrowed(wanted: Select[Any], asked: Mapping[str, Any]) -> Select[Any]:
    """Those of one programme or place, and those to which one may apply today."""
    if "kind" in asked:
        wanted = wanted.where(Offer.kind == asked["kind"])
    if "unit" in asked:
        wanted = wanted.where(below(Offer.unit, asked["unit"]))
    if "open_now" in asked:
        today = clock.today()
        now = and_(Offer.is_open, Offer.opens_on <= today, Offer.closes_on >= today)
        wanted = wanted.where(~now if asked["open_now"] == "no" else now)
    return wanted
