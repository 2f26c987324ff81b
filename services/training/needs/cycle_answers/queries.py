"""Who of a school was asked in a cycle and who has answered; never what they said (PRV-07)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.identity import SCHOOL, Actor, level_of
from chassis.processes import Addressee
from services.training.needs.need_cycles.model import NeedCycle
from services.training.needs.need_statements.model import NeedStatement, State
from services.training.scope import otmg_units
from services.training.staff.queries import Colleague, staff_of

# NTF-20: whoever has not answered is asked again after a week (number proposed).
REMINDED_AFTER = timedelta(days=7)


def answered_in(session: Session, cycle: NeedCycle) -> dict[UUID, datetime]:
    """Who has answered, and when."""
    wanted = select(NeedStatement.person, NeedStatement.opened_at)
    rows = session.execute(wanted.filter_by(cycle_id=cycle.id, state=State.SUBMITTED))
    return {row.person: row.opened_at for row in rows}


def unanswered(session: Session, cycle: NeedCycle) -> list[Colleague]:
    """Whom the school still waits for: who serves there today and has said nothing."""
    answered = answered_in(session, cycle)
    return [one for one in staff_of(session, cycle.unit) if one.person not in answered]


def to_be_reminded(cycle: NeedCycle) -> Sequence[Addressee]:
    """Those without an answer, each by person: who has answered hears nothing more."""
    session = object_session(cycle)
    return [Addressee(person=one.person) for one in unanswered(session, cycle)] if session else []


def reminder_at(cycle: NeedCycle) -> datetime | None:
    """A week after the opening, once; when the day has come and all have answered there is none."""
    if cycle.reminded_at:
        return None
    at = clock.start_of(clock.day_of(cycle.opened_at) + REMINDED_AFTER)
    return at if clock.now() < at or to_be_reminded(cycle) else None


def asked_in(session: Session, cycle: NeedCycle) -> list[dict[str, Any]]:
    """Everybody who is asked, with whether they have answered."""
    answered = answered_in(session, cycle)
    return [
        {
            "person": one.person,
            "name": one.name,
            "subject": one.subject,
            "is_manager": one.is_manager,
            "answered_at": answered.get(one.person),
        }
        for one in staff_of(session, cycle.unit)
    ]


def is_of_the_school(actor: Actor, cycle: NeedCycle) -> bool:
    """Names of those who have answered stay inside the school; those above it see how many."""
    return any(unit == cycle.unit and level_of(unit) == SCHOOL for unit in otmg_units(actor))
