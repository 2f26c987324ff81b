"""The clock opens every school's need cycle on the first day of a half-year (SM-TRN-1, TRN-15)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.identity import ROOT, Actor
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.processes import SAME, SYSTEM, Process, Step
from chassis.transitions import create
from services.training.needs.half_years.events import Begun, CyclesOpened, Ended, Moved, Scheduled
from services.training.needs.half_years.model import HalfYear, State, waiting_schools
from services.training.needs.need_cycles.process import NEED_CYCLE
from services.training.needs.need_windows.process import follow_calendar

# So many are opened in one transaction: short enough for a deputy principal who opens theirs just then to wait for.
AT_ONCE = 50


def schedule(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> HalfYear:
    """A half-year that the calendar names for the first time."""
    return HalfYear(unit=ROOT, **inputs)


def set_days(half: HalfYear, inputs: Mapping[str, Any]) -> None:
    """As the calendar has them now."""
    half.starts_on, half.ends_on = inputs["starts_on"], inputs["ends_on"]


def first_instant(half: HalfYear) -> datetime:
    """The beginning of its first day."""
    return clock.start_of(half.starts_on)


def last_instant(half: HalfYear) -> datetime:
    """The end of its last day."""
    return clock.end_of(half.ends_on)


def while_schools_wait(half: HalfYear) -> datetime | None:
    """At once, as long as a school is without its cycle; a school that opens in the half-year gets one too."""
    session = object_session(half)
    if session is None or clock.now() >= last_instant(half):
        return None
    return first_instant(half) if waiting_schools(session, half.half_year, at_most=1) else None


def open_cycles(half: HalfYear, session: Session) -> None:
    """The next schools; whoever opens early holds this half-year's row against it, so none is opened twice."""
    session.flush()
    known = {"half": half, "windows": {}}
    for school in waiting_schools(session, half.half_year, AT_ONCE):
        create(session, NEED_CYCLE, "open", SYSTEM_ACTOR, known | {"school": school})


# fmt: off
HALF_YEAR = Process("half_year", HalfYear, (
    Step(None,            "schedule",    SYSTEM, State.SCHEDULED, Scheduled,    make=schedule),
    Step(tuple(State),    "move",        SYSTEM, SAME,            Moved,        sets=set_days, then=follow_calendar),
    Step(State.SCHEDULED, "begin",       SYSTEM, State.UNDER_WAY, Begun,        at=first_instant),
    Step(State.UNDER_WAY, "open_cycles", SYSTEM, SAME,            CyclesOpened, at=while_schools_wait, then=open_cycles),
    Step(State.UNDER_WAY, "end",         SYSTEM, State.OVER,      Ended,        at=last_instant),
), arrived=State.OVER)
# fmt: on
