"""On which days a visit takes place, and whether its visitors were briefed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.directory import SATURDAY, KnownCalendar
from services.mobility.visit_programmes.model import VisitProgramme


def working_days(session: Session, first: date, last: date) -> Sequence[date]:
    """Monday to Friday and no holiday, from the first to the last (ledger 0.2)."""
    holidays = {off for calendar in session.scalars(select(KnownCalendar)) for off in calendar.holidays}
    span = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    return [day for day in span if day.weekday() < SATURDAY and day.isoformat() not in holidays]


def days_of(session: Session, programme: VisitProgramme) -> Sequence[date]:
    """The days of a visit."""
    return working_days(session, programme.starts_on, programme.ends_on)


def has_briefing(session: Session, programme: VisitProgramme) -> bool:
    """Whether the host has told its visitors about the school and the programme (MOB-19)."""
    return programme.briefed_on is not None
