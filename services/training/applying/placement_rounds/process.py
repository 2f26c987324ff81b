"""A round of placements: down the ranked list, a seat for each while there are any, a place in the line for the rest."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.errors import Problem
from chassis.identity import Actor
from chassis.transitions import take
from services.training.applying.applications.model import RANKING, Application, State
from services.training.applying.applications.process import APPLICATION
from services.training.applying.seat_locks.process import hold_applications, hold_people

# Each takes a few milliseconds under the offer’s lock, for which nobody waits longer than two seconds.
MOST_AT_ONCE = 100


def place_in_order(session: Session, offer_id: UUID, actor: Actor) -> None:
    """Decide on those who rank first; who can neither be placed nor wait now stays as they are, with their reason."""
    pending = select(Application.id).filter_by(offer_id=offer_id, state=State.PENDING_MINISTRY)
    first = list(session.scalars(pending.order_by(*RANKING).limit(MOST_AT_ONCE)))
    held = hold_applications(session, Application.id.in_(first))
    # Another round may have the same people in another order.
    hold_people(session, (one.person for one in held))
    found = {one.id: one for one in held}
    for application in (found[one] for one in first if one in found):
        if application.state is State.PENDING_MINISTRY and not _taken(session, "place", application, actor):
            _taken(session, "waitlist", application, actor)


def _taken(session: Session, action: str, application: Application, actor: Actor) -> bool:
    """Whether the step was taken: a refusal leaves everything as it was."""
    try:
        take(session, APPLICATION, action, application, actor)
    except Problem:
        return False
    return True
