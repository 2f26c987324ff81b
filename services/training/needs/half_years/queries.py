"""In which half-year a day lies, by the copied calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.directory import KnownCalendar

HalfYearDays = tuple[str, date, date]


def halves_of(calendar: KnownCalendar) -> Iterator[HalfYearDays]:
    """Both half-years of a school year: name (`2025-2026/1`), first and last day."""
    for number, days in enumerate((calendar.first_half, calendar.second_half), start=1):
        yield f"{calendar.school_year}/{number}", date.fromisoformat(days[0]), date.fromisoformat(days[1])


def half_year_of(session: Session, day: date) -> HalfYearDays | None:
    """The half-year in which a day lies; none in the holidays."""
    calendars = session.scalars(select(KnownCalendar).order_by(KnownCalendar.school_year))
    halves = (half for calendar in calendars for half in halves_of(calendar))
    return next((half for half in halves if half[1] <= day <= half[2]), None)


def latest_half_year(session: Session, day: date) -> str:
    """The half-year in which a day lies or, in the holidays, the one before; nothing where none has begun."""
    calendars = session.scalars(select(KnownCalendar).order_by(KnownCalendar.school_year))
    begun = [half for calendar in calendars for half in halves_of(calendar) if half[1] <= day]
    return begun[-1][0] if begun else ""
