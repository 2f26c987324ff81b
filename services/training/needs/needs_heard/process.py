"""What is done about schools' needs when people, posts, schools or the calendar change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import KnownCalendar, KnownUnit
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.transitions import create, take
from services.training.needs.coordination_teams.model import STANDING, CoordinationTeam
from services.training.needs.coordination_teams.process import COORDINATION_TEAM, look_at_chairs
from services.training.needs.half_years.model import HalfYear, State
from services.training.needs.half_years.process import HALF_YEAR
from services.training.needs.half_years.queries import halves_of
from services.training.needs.need_cycles.model import NeedCycle
from services.training.needs.need_cycles.model import State as CycleState
from services.training.needs.need_cycles.process import NEED_CYCLE
from services.training.needs.need_statements.process import let_go
from services.training.own_development.individual_plans.process import follow


def keep_half_years(session: Session, facts: dict[str, Any]) -> None:
    """A school year has two half-years: each is there for the clock, with the days the calendar has now (TRN-15)."""
    calendar = session.get_one(KnownCalendar, facts["school_year"], populate_existing=True)
    for name, starts_on, ends_on in halves_of(calendar):
        days = {"starts_on": starts_on, "ends_on": ends_on}
        half = session.scalar(select(HalfYear).filter_by(half_year=name).with_for_update())
        if half is None:
            create(session, HALF_YEAR, "schedule", SYSTEM_ACTOR, {"half_year": name, **days})
        elif (half.starts_on, half.ends_on) != (starts_on, ends_on):
            take(session, HALF_YEAR, "move", half, SYSTEM_ACTOR, days)


def open_for_new_schools(session: Session, facts: Sequence[dict[str, Any]]) -> None:
    """A school that opens in a half-year gets its cycle too: the clock looks at the half-year again."""
    if any(one["is_open"] for one in facts):
        running = update(HalfYear).where(HalfYear.state == State.UNDER_WAY)
        session.execute(running.values(next_at=clock.now()), execution_options={"synchronize_session": False})


def close_school(session: Session, facts: dict[str, Any]) -> None:
    """With a school that is closed its cycle ends and its team is at work no more (Q-48)."""
    known = session.get(KnownUnit, facts["path"], populate_existing=True)
    if known is None or known.is_open:
        return
    cycles = select(NeedCycle).where(NeedCycle.unit == known.path, NeedCycle.state != CycleState.CLOSED)
    for cycle in session.scalars(cycles.with_for_update()).all():
        take(session, NEED_CYCLE, "close", cycle, SYSTEM_ACTOR)
    teams = select(CoordinationTeam).where(CoordinationTeam.unit == known.path, CoordinationTeam.state.in_(STANDING))
    for team in session.scalars(teams.with_for_update()).all():
        take(session, COORDINATION_TEAM, "close", team, SYSTEM_ACTOR)


def watch_chairs(session: Session, facts: Sequence[dict[str, Any]]) -> None:
    """Of the people whose posts have changed one may chair a team."""
    look_at_chairs(session, [one["person"] for one in facts])


def let_people_go(session: Session, facts: Sequence[dict[str, Any]]) -> None:
    """Who moved or left is asked at their school of today, chairs no team at the old one, and takes the plan along."""
    people = [one["id"] for one in facts]
    look_at_chairs(session, people)
    let_go(session, people)
    follow(session, people)
