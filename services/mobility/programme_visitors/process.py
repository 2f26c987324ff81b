"""A programme that is moved or called off takes its visitors along, and closes with the last of them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.processes import rule
from chassis.transitions import take
from services.mobility.participations.model import Participation, State
from services.mobility.participations.process import PARTICIPATION
from services.mobility.participations.queries import all_settled, somebody_attends


def ask_visitors_again(programme: Any, session: Session) -> None:
    """The visit takes place on other days or elsewhere: whoever is expected accepts its rules anew (Q-36)."""
    _take_on_each(session, programme, "ask_again")


def call_visitors_off(programme: Any, session: Session) -> None:
    """The visit does not take place: nobody is expected any more."""
    _take_on_each(session, programme, "cancel")


def _take_on_each(session: Session, programme: Any, action: str) -> None:
    wanted = select(Participation).filter_by(programme_id=programme.id, state=State.EXPECTED)
    for one in session.scalars(wanted.order_by(Participation.id).with_for_update(of=Participation)).unique().all():
        take(session, PARTICIPATION, action, one, SYSTEM_ACTOR)


@rule(source="SM-MOB-2")
def nobody_has_come(programme: Any, session: Session) -> bool:
    """A visit begins when at least one visitor is there."""
    return somebody_attends(session, programme.id)


def _undecided(programme: Any, session: Session) -> list[str]:
    wanted = select(Participation.name).where(
        Participation.programme_id == programme.id,
        Participation.state == State.EXPECTED,
        Participation.rules_accepted_at.is_(None),
    )
    return list(session.scalars(wanted.order_by(Participation.name)))


@rule(source="MOB-23", names=_undecided)
def visit_not_accepted(programme: Any, session: Session) -> bool:
    """Whoever is expected has accepted the rules of the visit, after a move anew (Q-36)."""
    return not _undecided(programme, session)


def all_reports_are_closed(programme: Any) -> datetime | None:
    """The programme closes when every participation is closed, missed or cancelled; the last of them says so."""
    session = object_session(programme)
    # Not this very moment: by the time it is asked again, that lies ahead once more.
    return clock.end_of(programme.ends_on) if session and all_settled(session, programme.id) else None
