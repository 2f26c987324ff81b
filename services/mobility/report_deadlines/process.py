"""The instants of a report: it opens the day after the visit, and is due ten working days later (Q-38, NTF-45)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.directory import working_days_after, working_days_before

DAYS_TO_WRITE = 10
DAYS_TO_FORWARD = 5
# NTF-45: so many working days before it is due.
REMINDED_BEFORE = (3, 1)
ONE_DAY = timedelta(days=1)


def first_day_ends(participation: Any) -> datetime:
    """Until then the guide is awaited to write down who has come."""
    return clock.end_of(participation.starts_on)


def opens_at(participation: Any) -> datetime:
    """The day after the visit, or after the day on which the person left."""
    return clock.start_of(participation.ends_on + ONE_DAY)


def fix_due_day(participation: Any, session: Session) -> None:
    """Ten working days after the end; a calendar that changes later changes nothing about it."""
    participation.due_on = working_days_after(session, participation.ends_on, DAYS_TO_WRITE)


def due_at(participation: Any) -> datetime | None:
    """The end of the last day."""
    return clock.end_of(participation.due_on) if participation.due_on else None


def overdue_at(participation: Any) -> datetime | None:
    """The day after."""
    return clock.start_of(participation.due_on + ONE_DAY) if participation.due_on else None


def next_reminder(participation: Any) -> datetime | None:
    """The mornings, three and one working days before it is due."""
    session = object_session(participation)
    if session is None or participation.due_on is None:
        return None
    last = participation.reminded_at or opens_at(participation)
    mornings = (clock.start_of(working_days_before(session, participation.due_on, days)) for days in REMINDED_BEFORE)
    return next((one for one in mornings if one > last), None)


def note_reminder(participation: Any) -> None:
    """They were reminded."""
    participation.reminded_at = clock.now()


def forwarded_by(participation: Any) -> datetime | None:
    """The own school has five working days to pass it on."""
    session = object_session(participation)
    if session is None or participation.delivered_at is None:
        return None
    since = clock.day_of(participation.delivered_at)
    return clock.end_of(working_days_after(session, since, DAYS_TO_FORWARD))
