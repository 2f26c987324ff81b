"""Somebody moves while their visit or its report is under way: the seat stays, the new school has the rest (Q-47)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.directory import KnownPerson
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.transitions import take
from services.mobility.participations.model import Participation
from services.mobility.participations.process import ON_THE_WAY, PARTICIPATION


def follow_visitor(session: Session, facts: dict[str, Any]) -> None:
    """The report goes to the new principal; whoever leaves office owes it to the last school."""
    person = session.get(KnownPerson, facts["id"])
    if person is None or person.unit is None:
        return
    wanted = select(Participation).where(
        Participation.person == person.id, Participation.unit != person.unit, Participation.state.in_(ON_THE_WAY)
    )
    locked = wanted.order_by(Participation.id).with_for_update(of=Participation)
    for participation in session.scalars(locked).unique().all():
        take(session, PARTICIPATION, "follow_move", participation, SYSTEM_ACTOR, {"unit": person.unit})
