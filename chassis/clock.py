"""The only place that asks what time it is: aware, UTC inside, Europe/Istanbul for people.

In the demo the clock can be moved for the whole system at once: every process reads the offset from one shared file.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from chassis.settings import settings

ISTANBUL = ZoneInfo("Europe/Istanbul")
SEPTEMBER = 9
LONGEST_PAUSE = timedelta(minutes=10)
# With so many doublings the longest pause is long reached; a few dozen more and no calendar could hold the instant.
_DOUBLINGS = 20


def real_now() -> datetime:
    """The instant on this machine: tokens, sessions and the bus's own timers go by it, not by the demo's clock."""
    return datetime.now(UTC)


def again_at(attempts: int) -> datetime:
    """When to try once more what has failed so often: ever more seldom, at the least every ten minutes."""
    return real_now() + min(timedelta(seconds=2 ** min(attempts, _DOUBLINGS)), LONGEST_PAUSE)


def now() -> datetime:
    """The instant that deadlines and records use, in UTC."""
    return real_now() + offset()


def today() -> date:
    """The day it is for people in Türkiye."""
    return day_of(now())


def day_of(instant: datetime) -> date:
    """The day on which an instant lies for people in Türkiye."""
    return instant.astimezone(ISTANBUL).date()


def school_year_of(day: date) -> str:
    """A school year runs from 1 September to 31 August (ledger 0.2): `2025-2026`."""
    first = day.year if day.month >= SEPTEMBER else day.year - 1
    return f"{first}-{first + 1}"


def offset() -> timedelta:
    """How far the demo's clock is moved; nothing outside the demo."""
    file = settings().clock_file if settings().demo else None
    if file is None:
        return timedelta()
    try:
        return timedelta(seconds=float(file.read_text(encoding="ascii")))
    except (FileNotFoundError, ValueError):
        return timedelta()


def move_to(instant: datetime | None) -> None:
    """Set the demo's clock for every process; it goes on running from there. None sets it back."""
    file = settings().clock_file
    if file is None:
        message = "KOPRU_CLOCK_FILE is not set: there is no clock to move"
        raise RuntimeError(message)
    if instant is None:
        file.unlink(missing_ok=True)
        return
    beside = file.with_suffix(".new")
    beside.write_text(str((instant - real_now()).total_seconds()), encoding="ascii")
    beside.replace(file)


def start_of(day: date) -> datetime:
    """Midnight at which the day begins in Türkiye, in UTC."""
    return datetime.combine(day, time(), ISTANBUL).astimezone(UTC)


def end_of(day: date) -> datetime:
    """A date-only deadline ends at 23:59:59 of that day in Türkiye (ledger 0.2); in UTC."""
    return datetime.combine(day, time(23, 59, 59), ISTANBUL).astimezone(UTC)
