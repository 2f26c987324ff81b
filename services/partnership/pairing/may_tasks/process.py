"""When the May tasks are due, and when both schools are reminded of them (PAR-15, NTF-03)."""

from __future__ import annotations

from datetime import datetime, timedelta

from chassis import clock
from services.partnership.pairing.partnerships.model import Partnership

MAY_REMINDERS = (15, 25)


A_SECOND = timedelta(seconds=1)


def next_may_reminder(partnership: Partnership) -> datetime | None:
    """15 and 25 May, while the May tasks are open (NTF-03)."""
    may = clock.day_of(partnership.may_due_at)
    last = partnership.reminded_at or partnership.announced_at or partnership.opened_at
    days = [clock.start_of(may.replace(day=day)) for day in MAY_REMINDERS if may.month == 5]  # noqa: PLR2004  # May
    return next((day for day in days if day > last), None)


def may_is_over(partnership: Partnership) -> datetime | None:
    """1 June 00:00, once."""
    return None if partnership.may_overdue_told else partnership.may_due_at + A_SECOND


def note_reminder(partnership: Partnership) -> None:
    """They were reminded today."""
    partnership.reminded_at = clock.now()


def note_overdue(partnership: Partnership) -> None:
    """Everybody was told that May has passed."""
    partnership.may_overdue_told = True


def may_due(partnership: Partnership) -> datetime:
    """By when the May tasks are due."""
    return partnership.may_due_at
