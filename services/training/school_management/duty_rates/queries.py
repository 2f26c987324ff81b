"""How far the checklists of a half-year are filled, over every open school and not over those that began alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import String, and_, func, literal_column, or_, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session

from chassis import clock, paging
from chassis.directory import KnownUnit
from chassis.identity import DISTRICT, PROVINCE, SCHOOL, Actor, level_of
from chassis.scope import below
from services.training.needs.half_years.queries import latest_half_year
from services.training.school_management.duty_checklists.model import DUTIES, DutyChecklist
from services.training.scope import otmg_units


def rates_of(session: Session, actor: Actor, asked: Mapping[str, Any]) -> tuple[Sequence[dict[str, Any]], str | None]:
    """A row for each place one level below the one that is asked for, or below the highest the actor sees."""
    seen, place = otmg_units(actor), asked.get("place")
    if not seen:
        return [], None
    half_year = asked.get("half_year") or latest_half_year(session, clock.today())
    level = min(SCHOOL, max(PROVINCE, _depth(place or min(seen, key=_depth)) + 1))
    # `tr/10/karesi/700101` cut at the level of the rows.
    parts = func.string_to_array(KnownUnit.path, "/", type_=ARRAY(String))
    unit = func.array_to_string(parts[1:level], "/")
    its_own = and_(DutyChecklist.unit == KnownUnit.path, DutyChecklist.half_year == half_year)
    schools = (
        select(unit, func.count(), func.coalesce(func.sum(DutyChecklist.filled), 0))
        .select_from(KnownUnit)
        .outerjoin(DutyChecklist, its_own)
        .where(KnownUnit.is_open, KnownUnit.path.like("%/%/%/%"), or_(*(below(KnownUnit.path, one) for one in seen)))
    )
    if place:
        schools = schools.where(below(KnownUnit.path, place))
    if "after" in asked:
        schools = schools.where(unit > asked["after"])
    by_place = schools.group_by(literal_column("1")).order_by(literal_column("1")).limit(asked["limit"] + 1)
    found = [
        {"unit": at, "schools": number, "filled": filled, "of": number * len(DUTIES)}
        for at, number, filled in session.execute(by_place)
    ]
    return paging.cut(found, asked, itemgetter("unit"))


def _depth(unit: str) -> int:
    return min(level_of(unit), DISTRICT)
