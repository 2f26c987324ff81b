"""Who sees somebody’s visit and report, and what others ask about them (PRV-08, PRV-09, Q-38)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, false, or_, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import Actor, Role, covers
from chassis.opened import chosen_from
from chassis.scope import lies_in
from services.mobility.participations.model import Participation, State
from services.mobility.visit_programmes.model import VisitProgramme

_READERS = (Role.PRINCIPAL, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER, Role.AUDITOR)
# PRV-08: so long after the visit the host still sees who was there.
_SEEN_BY_HOST = timedelta(days=30)
SETTLED = (State.CLOSED, State.NO_SHOW, State.CANCELLED)


def visible_to(actor: Actor) -> Select[Participation]:
    """The participant, the own school’s principal and those above it; the host and its guide for a while."""
    own = Participation.person == actor.person if actor.person and actor.posts else false()
    above = or_(false(), *(lies_in(Participation, unit) for unit in actor.units(*_READERS)))
    hosting = or_(VisitProgramme.unit.in_(actor.units(Role.PRINCIPAL)), VisitProgramme.guide == actor.person)
    recent = VisitProgramme.ends_on >= clock.today() - _SEEN_BY_HOST
    hosted = Participation.programme_id.in_(select(VisitProgramme.id).where(and_(hosting, recent)))
    return select(Participation).where(or_(own, above, hosted if actor.person and actor.posts else false()))


def seen_whole(participation: Participation, actor: Actor) -> bool:
    """Its author sees the report from the beginning, those above once it is delivered; the host sees none of it."""
    if actor.person is not None and participation.person == actor.person:
        return True
    above = any(covers(unit, participation.unit) for unit in actor.units(*_READERS))
    return above and participation.delivered_at is not None


@chosen_from("yes")
def late(wanted: Select[Any], asked: str) -> Select[Any]:
    """Those whose report has not come in time."""
    return wanted.where(Participation.state == State.REPORT_OVERDUE)


def has_overdue_report(session: Session, person: UUID) -> bool:
    """Whether somebody owes a report, also in the moment before the clock has said so (Q-38)."""
    late_by_day = and_(Participation.state == State.REPORT_DUE, Participation.due_on < clock.today())
    owed = or_(Participation.state == State.REPORT_OVERDUE, late_by_day)
    return session.scalar(select(Participation.id).where(Participation.person == person, owed).limit(1)) is not None


def somebody_attends(session: Session, programme_id: UUID) -> bool:
    """Whether at least one of a programme’s visitors has come (SM-MOB-2)."""
    wanted = select(Participation.id).where(
        Participation.programme_id == programme_id, Participation.state == State.ATTENDING
    )
    return session.scalar(wanted.limit(1)) is not None


def all_settled(session: Session, programme_id: UUID) -> bool:
    """Whether every participation of a programme is closed, missed or cancelled (SM-MOB-2)."""
    wanted = select(Participation.id).where(
        Participation.programme_id == programme_id, Participation.state.not_in(SETTLED)
    )
    return session.scalar(wanted.limit(1)) is None
