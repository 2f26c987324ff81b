"""Where each school year stands is kept with it, whenever something is put on record that may change it (PAR-38)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select, update
from sqlalchemy.orm import Session

from chassis import clock
from chassis.afterwards import at_the_end
from services.partnership.years.calendar_steps.queries import stands
from services.partnership.years.cycles.model import Cycle


def of_its_partnership(thing: Any, session: Session) -> None:
    """Whatever belongs to a partnership may have moved its years on."""
    at_the_end(session, bring_up, thing.partnership_id)


def of_the_partnership(partnership: Any, session: Session) -> None:
    """The partnership itself."""
    at_the_end(session, bring_up, partnership.id)


def of_every_guest(meeting: Any, session: Session) -> None:
    """Every partnership that is invited."""
    for invitation in meeting.invitations:
        at_the_end(session, bring_up, invitation.partnership_id)


def keep_half_year(session: Session, facts: Mapping[str, Any]) -> None:
    """With the half-year's end the joint work is due on another day."""
    session.flush()
    _bring_up(session, Cycle.school_year == facts["school_year"])


def bring_up(session: Session, partnerships: frozenset[UUID]) -> None:
    """Work out anew where the years of these partnerships stand."""
    _bring_up(session, Cycle.partnership_id.in_(partnerships))


def _bring_up(session: Session, which: ColumnElement[bool]) -> None:
    # The rows first, in a statement of its own: what the one before us kept, the next statement sees.
    session.execute(select(Cycle.id).where(which).order_by(Cycle.id).with_for_update())
    now = stands(which).subquery()
    moved = or_(
        Cycle.stands_at.is_distinct_from(now.c.stands_at), Cycle.next_due_at.is_distinct_from(now.c.next_due_at)
    )
    new = {"stands_at": now.c.stands_at, "next_due_at": now.c.next_due_at, "changed_at": clock.now()}
    session.execute(
        update(Cycle).where(Cycle.id == now.c.id, moved).values(new), execution_options={"synchronize_session": False}
    )
