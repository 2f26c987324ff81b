"""When it is due, when it is late, and on which days both schools are reminded (PAR-26, Q-07, Q-10, Q-12)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from chassis import clock
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.partnership.reviewing.reviews.model import Reviewed

A_SECOND = timedelta(seconds=1)
# 1, 17, 24 and 30 August (NTF-10); 31 May, 16, 23 and 29 June (NTF-18): so long before the last day, also a moved one.
DAYS_BEFORE = (30, 14, 7, 1)


class Submission(Inputs):
    """Why it comes late, where it does."""

    late_reason = Text(load_default=None, allow_none=True)


@rule(source="Q-07", field="late_reason")
def late_reason_required(document: Reviewed, inputs: Mapping[str, Any]) -> bool:
    """What comes after its last day says why."""
    return not is_late(document) or bool(inputs["late_reason"])


def is_late(document: Reviewed) -> bool:
    """Whether it would be late if it were sent now: only the first submission counts (Q-10)."""
    return document.first_submitted_at is None and clock.now() >= document.due_at + A_SECOND


def stamp(document: Reviewed, inputs: Mapping[str, Any]) -> None:
    """When it was sent; the first time, whether it was late."""
    document.submitted_at = clock.now()
    if document.first_submitted_at is None:
        document.late, document.late_reason = is_late(document), inputs["late_reason"]
        document.first_submitted_at = document.submitted_at


def due(document: Reviewed) -> datetime | None:
    """By when the schools have to send it."""
    return document.resubmit_by if document.first_submitted_at else document.due_at


def days_left(document: Reviewed) -> int | None:
    """The days until it is due, below nothing when it is late; none once it was sent."""
    if document.first_submitted_at:
        return None
    return (clock.day_of(document.due_at) - clock.today()).days


def next_rung(due_at: datetime, last: datetime) -> datetime | None:
    """The next day of the ladder after the last time they were told; none once the last day has passed."""
    last_day = clock.day_of(due_at)
    found = (clock.start_of(last_day - timedelta(days=days)) for days in DAYS_BEFORE)
    return next((day for day in found if day > last), None) if clock.now() <= due_at else None


def next_reminder(document: Reviewed) -> datetime | None:
    """When both schools are reminded next, while it was never sent."""
    if document.first_submitted_at or document.laid_aside_at:
        return None
    return next_rung(document.due_at, document.reminded_at or document.opened_at)


def is_over(document: Reviewed) -> datetime | None:
    """The second after its last day, once, if it was never sent."""
    told = document.first_submitted_at or document.missed_at or document.laid_aside_at
    return None if told else document.due_at + A_SECOND


def is_over_again(document: Reviewed) -> datetime | None:
    """The second after the day by which what was returned is due again, once (Q-10)."""
    told = document.resubmission_missed_at or document.laid_aside_at
    return None if told or document.resubmit_by is None else document.resubmit_by + A_SECOND


def note_reminder(document: Reviewed) -> None:
    """They were reminded today."""
    document.reminded_at = clock.now()


def note_missed(document: Reviewed) -> None:
    """Everybody was told that the last day has passed."""
    document.missed_at = clock.now()


def note_missed_again(document: Reviewed) -> None:
    """Everybody was told that it did not come back in time."""
    document.resubmission_missed_at = clock.now()
