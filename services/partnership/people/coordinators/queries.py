"""Who sees coordinators."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from chassis.identity import Actor
from services.partnership.people.coordinators.model import Coordinator, State
from services.partnership.scope import theirs


def visible_to(actor: Actor) -> Select[Coordinator]:
    """Both schools and those above them."""
    return theirs(actor, select(Coordinator), Coordinator)


def of_partnership(session: Session, partnership_id: UUID) -> Sequence[Coordinator]:
    """Those in office."""
    wanted = select(Coordinator).filter_by(partnership_id=partnership_id, state=State.APPOINTED)
    return session.scalars(wanted.order_by(Coordinator.id)).all()
