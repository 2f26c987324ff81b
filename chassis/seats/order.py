"""The order in which seats are given, read under the offer’s row lock (Q-17)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from chassis.identity import covers
from chassis.scope import below
from chassis.seats.model import Applied, State, comes_before

Share = Mapping[str, Any]


def has_its_turn(application: Applied, session: Session) -> bool:
    """Whether fewer come before than there are seats that this applicant may have."""
    return any(
        seats > 0 and _ahead(application, session, share) < seats for seats, share in chances_of(application, session)
    )


def chances_of(application: Applied, session: Session) -> list[tuple[int, Share | None]]:
    """The seats that this applicant may have: of each kept share that is theirs, and of those kept for nobody."""
    offer = application.offer
    kept = [(share["seats"] - _taken_of(session, application, share), share) for share in offer.shares]
    own = [(left, share) for left, share in kept if _belongs(application, share)]
    free = offer.quota - offer.placed
    general = free - sum(max(0, left) for left, _ in kept)
    return [*((min(left, free), share) for left, share in own), (general, None)]


def _belongs(application: Applied, share: Share) -> bool:
    """Whether seats of this share are kept for such an applicant."""
    if unit := share.get("unit"):
        return covers(unit, application.unit)
    return bool(application.subject == share.get("subject"))


def _of_share(model: type[Applied], share: Share) -> Any:
    if unit := share.get("unit"):
        return below(model.unit, unit)
    return model.subject == share.get("subject")


def _taken_of(session: Session, application: Applied, share: Share) -> int:
    model = type(application)
    taken = select(func.count()).select_from(model).filter_by(offer_id=application.offer_id, state=State.PLACED)
    return session.scalar(taken.where(_of_share(model, share))) or 0


def _ahead(application: Applied, session: Session, share: Share | None) -> int:
    """How many others who still hope for such a seat come before; whoever was not weighed yet might."""
    model, offer = type(application), application.offer
    first = comes_before(application)
    if offer.measures:
        first = or_(first, (model.is_weighed.is_(False)) & (model.id != application.id))
    wanted = (
        select(func.count())
        .select_from(model)
        .where(
            model.offer_id == application.offer_id,
            model.state.in_((application.decided_at, State.WAITLISTED)),
            first,
            ~model.cannot_come(offer),
        )
    )
    return session.scalar(wanted.where(_of_share(model, share)) if share else wanted) or 0


def rank_of(session: Session, application: Applied) -> int:
    """The place in the waiting line, beginning with one."""
    model = type(application)
    wanted = (
        select(func.count())
        .select_from(model)
        .where(
            model.offer_id == application.offer_id,
            model.state == State.WAITLISTED,
            comes_before(application),
        )
    )
    return 1 + (session.scalar(wanted) or 0)
