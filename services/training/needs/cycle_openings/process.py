"""Who opens a school's need cycle, and for which half-year (SM-TRN-1, TRN-15, Q-30)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import Conflict, NotAllowed
from chassis.identity import PROVINCE, Actor, Role, cut
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.processes import processes_of, rule
from chassis.transitions import take
from services.training.catalogue.model import CATALOGUE
from services.training.needs.coordination_teams.model import chairs_of, team_of
from services.training.needs.half_years.model import HalfYear
from services.training.needs.need_cycles.model import NeedCycle
from services.training.needs.need_windows.model import days_of
from services.training.needs.need_windows.process import last_day

# The chair finds all eight of TRN-17 to write under.
HEADINGS = tuple(entry["code"] for entry in CATALOGUE.entries("need_headings"))
# A deputy principal may open it so much earlier (proposed).
EARLIER = timedelta(days=10)


def open_cycle(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> NeedCycle:
    """A school's cycle of a half-year, with its windows as the province has set them today."""
    school, half = inputs["school"], inputs["half"]
    collection_days, request_days, collects_until, requests_until = _windows(session, school, half, inputs)
    return NeedCycle(
        unit=school,
        half_year=half.half_year,
        starts_on=half.starts_on,
        ends_on=half.ends_on,
        collection_days=collection_days,
        request_days=request_days,
        collects_until=collects_until,
        requests_until=requests_until,
        opened_without_team=team_of(session, school) is None,
        headings=[{"heading": one, "other": None, "text": None, "not_relevant": False} for one in HEADINGS],
        prepared=[],
        board_attendees=[],
        opened_at=clock.now(),
    )


def _windows(session: Session, school: str, half: HalfYear, inputs: Mapping[str, Any]) -> tuple[int, int, date, date]:
    """Working days and last days: the same for every school of a province, so the clock asks once for many schools."""
    known, province = inputs.get("windows", {}), cut(school, PROVINCE)
    if province not in known:
        collection_days, request_days = days_of(session, school)
        until = (last_day(session, half.starts_on, days) for days in (collection_days, request_days))
        known[province] = (collection_days, request_days, *until)
    windows: tuple[int, int, date, date] = known[province]
    return windows


def open_early(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> NeedCycle:
    """For the school at which the actor is deputy principal. Raises Conflict where no half-year is near enough."""
    schools = actor.units(Role.DEPUTY_PRINCIPAL)
    chairs = chairs_of(session, schools[0]) if schools else []
    if not schools or (chairs and actor.person not in chairs):
        raise NotAllowed(extra={"roles": [Role.DEPUTY_PRINCIPAL]})
    today = clock.today()
    near = select(HalfYear).where(HalfYear.starts_on <= today + EARLIER, HalfYear.ends_on >= today)
    # Against the clock, which holds this row while it opens schools by the dozen; chairs do not wait for each other.
    half = session.scalar(near.order_by(HalfYear.starts_on.desc()).limit(1).with_for_update(read=True))
    if half is None:
        raise Conflict("no_half_year_near", source="TRN-15")
    return open_cycle(session, actor, {"school": schools[0], "half": half})


@rule(source="TRN-15", status=409)
def need_cycle_already_open(cycle: NeedCycle, session: Session) -> bool:
    """A school has exactly one cycle in each half-year, two in a school year."""
    there = select(NeedCycle.id).filter_by(unit=cycle.unit, half_year=cycle.half_year)
    return session.scalar(there) is None


def tell_of_missing_team(cycle: NeedCycle, session: Session) -> None:
    """The principal is told that nobody can lead the cycle (TRN-14)."""
    if cycle.opened_without_team:
        take(session, processes_of(NeedCycle)[0], "miss_team", cycle, SYSTEM_ACTOR)
