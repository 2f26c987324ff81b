"""How many workshops there are, school year after school year, counted in the database (AWD-28)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Integer, cast, extract, func, literal_column, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import Actor
from chassis.scope import lies_in
from services.awards.school_work.workshop_uses.model import WorkshopUse
from services.awards.school_work.workshops.model import Workshop
from services.awards.scope import covered

Numbers = Counter[tuple[int, str]]
# Written out: an expression with a parameter is another one each time, and nothing is grouped by it.
_EIGHT_MONTHS: Any = literal_column("interval '8 months'")


def reports_of(session: Session, actor: Actor, asked: Mapping[str, Any]) -> tuple[Sequence[dict[str, Any]], str | None]:
    """A line for each kind in each school year since the first one opened, the newest first."""
    wanted = [covered(actor, Workshop.unit), *([lies_in(Workshop, asked["place"])] if "place" in asked else [])]
    opened, closed = _counted(session, Workshop.opened_on, wanted), _counted(session, Workshop.closed_on, wanted)
    used, now = _used(session, wanted), _first_year(clock.today().year, clock.today().month)
    lines: list[dict[str, Any]] = []
    for kind in sorted({kind for _, kind in opened}):
        before = 0
        for year in range(min(one for one, of in opened if of == kind), now + 1):
            came, went = opened[year, kind], closed[year, kind]
            lines.append(
                {"school_year": f"{year}-{year + 1}", "kind": kind, "before": before, "opened": came, "closed": went}
                | {"there": before + came - went, "increase": came - went}
                | used.get((year, kind), {"sessions": 0, "students": 0, "hours": 0.0})
            )
            before += came - went
    return sorted(lines, key=lambda line: (line["school_year"], line["kind"]), reverse=True), None


def _first_year(year: int, month: int) -> int:
    return year if month >= clock.SEPTEMBER else year - 1


def _school_year(day: Any) -> ColumnElement[int]:
    """The year in which the school year of a day begins: eight months before it was that year."""
    return cast(extract("year", day - _EIGHT_MONTHS), Integer)


def _counted(session: Session, day: Any, wanted: Sequence[ColumnElement[bool]]) -> Numbers:
    """Only what was opened is counted, also among what was closed."""
    there = (Workshop.opened_on.is_not(None), day.is_not(None), *wanted)
    counted = (
        select(_school_year(day), Workshop.kind, func.count()).where(*there).group_by(_school_year(day), Workshop.kind)
    )
    return Counter({(year, kind): number for year, kind, number in session.execute(counted)})


def _used(session: Session, wanted: Sequence[ColumnElement[bool]]) -> dict[tuple[int, str], dict[str, Any]]:
    year = _school_year(WorkshopUse.day)
    counted = (
        select(
            year,
            Workshop.kind,
            func.sum(WorkshopUse.sessions),
            func.sum(WorkshopUse.students),
            func.sum(WorkshopUse.hours),
        )
        .join(WorkshopUse, WorkshopUse.workshop_id == Workshop.id)
        .where(*wanted)
        .group_by(year, Workshop.kind)
    )
    return {
        (year, kind): {"sessions": sessions, "students": students, "hours": hours}
        for year, kind, sessions, students, hours in session.execute(counted)
    }
