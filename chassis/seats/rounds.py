"""A round of placements: down the ranked list, a seat for each while there are any, a place in line for the rest."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.errors import Problem
from chassis.identity import Actor
from chassis.processes import Process
from chassis.seats.locks import hold_applications, hold_people
from chassis.seats.model import Applied, State, ranking
from chassis.transitions import take

# Each takes a few milliseconds under the offer’s lock, for which nobody waits longer than two seconds.
MOST_AT_ONCE = 100


def place_in_order(session: Session, process: Process, offer_id: UUID, actor: Actor) -> None:
    """Decide on those who rank first; who can neither be placed nor wait now stays as they are, with their reason."""
    model: type[Applied] = process.model
    pending = select(model.id).filter_by(offer_id=offer_id, state=State.PENDING_MINISTRY)
    first = list(session.scalars(pending.order_by(*ranking(model)).limit(MOST_AT_ONCE)))
    held = hold_applications(session, model, model.id.in_(first))
    # Another round may have the same people in another order.
    hold_people(session, (one.person for one in held))
    found = {one.id: one for one in held}
    for application in (found[one] for one in first if one in found):
        if application.state is State.PENDING_MINISTRY and not _taken(session, process, "place", application, actor):
            _taken(session, process, "waitlist", application, actor)


def _taken(session: Session, process: Process, action: str, application: Applied, actor: Actor) -> bool:
    """Whether the step was taken: a refusal leaves everything as it was."""
    try:
        take(session, process, action, application, actor)
    except Problem:
        return False
    return True
