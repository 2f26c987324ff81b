"""When activities are recorded, and what happens to records when their year goes on (SM-AWD-1, SM-AWD-3, Q-42)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from marshmallow import fields
from sqlalchemy import update
from sqlalchemy.orm import Session

from chassis import clock
from chassis.processes import rule
from chassis.schema import Facts
from services.awards.records.activity_records.model import WITH_AUTHOR, ActivityRecord, State
from services.awards.years.project_years.model import State as Year

# NTF-53: so many days before the last day of recording.
DAYS_BEFORE = (30, 7, 1)
# Bodies look at records until the year's awards are decided.
UNDECIDED = (Year.OPEN, Year.EVALUATION)


class YearFacts(Facts):
    """Which year it is."""

    id = fields.UUID(required=True)


@rule(source="Q-42", status=409)
def recording_is_closed(record: ActivityRecord) -> bool:
    """One records while the year is open, to its last recording day; what was returned, until the awards are decided."""
    year = record.project_year
    if record.state is State.RETURNED:
        return year.state in UNDECIDED
    return year.state is Year.OPEN and clock.today() <= year.records_until


@rule(source="SM-AWD-1", status=409)
def year_is_decided(record: ActivityRecord) -> bool:
    """Bodies look at records until the year's awards are decided."""
    return record.project_year.state in UNDECIDED


def reminder_is_due(record: ActivityRecord) -> datetime | None:
    """The next of the three reminders that lies after the draft was begun; one that was missed by a day is not told."""
    last, since = record.project_year.records_until, clock.now() - timedelta(days=1)
    for days in DAYS_BEFORE:
        at = clock.start_of(last - timedelta(days=days))
        if at > max(since, record.opened_at or clock.now()) and (
            record.reminded_days is None or days < record.reminded_days
        ):
            return at
    return None


def note_reminder(record: ActivityRecord) -> None:
    """Which one it was."""
    left = (record.project_year.records_until - clock.today()).days
    record.reminded_days = min((days for days in DAYS_BEFORE if days >= left), default=DAYS_BEFORE[0])


def remind_anew(session: Session, facts: dict[str, Any]) -> None:
    """Recording ends later: who has an open draft is reminded before the new day."""
    of_year = (ActivityRecord.project_year_id == facts["id"], ActivityRecord.state.in_(WITH_AUTHOR))
    anew: dict[str, Any] = {"reminded_days": None, "next_at": clock.now()}
    session.execute(update(ActivityRecord).where(*of_year).values(anew))


def archive_is_due(record: ActivityRecord) -> datetime | None:
    """As soon as its year is closed."""
    return record.changed_at if record.project_year.state is Year.CLOSED else None


def archive_records(session: Session, facts: dict[str, Any]) -> None:
    """The year was closed: the clock looks at its accepted records now, some hundreds at a time."""
    of_year = (ActivityRecord.project_year_id == facts["id"], ActivityRecord.state == State.ACCEPTED)
    session.execute(update(ActivityRecord).where(*of_year).values(next_at=clock.now()))
