"""What the records of a year add up to, counted in the database; no student and no person is in any of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, true
from sqlalchemy.orm import Session, aliased

from chassis import paging
from chassis.asking import language
from chassis.directory import KnownUnit, unit_of
from chassis.errors import NotFound
from chassis.identity import DISTRICT, Actor, cut
from chassis.scope import below
from chassis.texts import has, text
from services.awards.records.activity_records.model import ActivityRecord, CoOwner, State
from services.awards.scope import covered
from services.awards.years.bodies.model import Body, Kind
from services.awards.years.project_years.model import ProjectYear
from services.awards.years.project_years.queries import visible_to

PROJECT_WORK = "project_work"
NOT_COUNTED = (State.DRAFT, State.REJECTED)
# A school's path names its ministry, province, district and itself.
_A_SCHOOL = KnownUnit.path.regexp_match("^[^/]+/[^/]+/[^/]+/[^/]+$")
_CALLED = {
    "programme": "programmes",
    "scope_level": "scope_levels",
    "school_level": "school_levels",
    "award_area": "award_areas",
}
Page = tuple[Sequence[dict[str, Any]], str | None]


def counts(session: Session, actor: Actor, asked: Mapping[str, Any]) -> Page:
    """Projects by programme, scope, school level or district, with the year before beside them (AWD-25)."""
    year = year_read(session, actor, asked["project_year"])
    found = project_counts(session, actor, year, asked["by"], asked.get("place"))
    shown = [one | {"text": _text(session, asked["by"], one["key"])} for one in found]
    return paging.cut_by_lines(shown, asked)


def gaps(session: Session, actor: Actor, asked: Mapping[str, Any]) -> Page:
    """Institutions that have handed in no project work in the year (AWD-20)."""
    year = year_read(session, actor, asked["project_year"])
    found = session.scalars(institutions(actor, year, asked.get("after"), asked["limit"] + 1))
    return paging.cut([_shown(one) for one in found], asked, itemgetter("unit"))


def called(session: Session, unit: str) -> str:
    """What a unit is called; its path where nobody knows."""
    known = unit_of(session, unit)
    return known.name if known else unit


def _shown(school: KnownUnit) -> dict[str, Any]:
    return {"unit": school.path, "school_name": school.name, "district": cut(school.path, DISTRICT)}


def _text(session: Session, by: str, key: str) -> str:
    if by not in _CALLED:
        return called(session, key)
    name = f"choice.{_CALLED[by]}.{key}"
    return text(name, language()) if has(name) else text("report.none_named", language())


def schools_without_project_records(session: Session, project_year_id: UUID, province: str) -> list[str]:
    """The institutions of a province that have handed in no project work in a year (AWD-20)."""
    return list(session.scalars(without_projects(project_year_id, province).with_only_columns(KnownUnit.path)))


def without_projects(project_year_id: UUID, place: str) -> Select[Any]:
    """The institutions at or below a place without project work, in the order of their paths."""
    theirs = or_(
        ActivityRecord.unit == KnownUnit.path,
        select(CoOwner.unit)
        .where(CoOwner.record_id == ActivityRecord.id, CoOwner.unit == KnownUnit.path)
        .correlate(ActivityRecord, KnownUnit)
        .exists(),
    )
    works = select(ActivityRecord.id).where(_projects_of(project_year_id), theirs).correlate(KnownUnit)
    wanted = select(KnownUnit).where(KnownUnit.is_open, _A_SCHOOL, below(KnownUnit.path, place), ~works.exists())
    return wanted.order_by(KnownUnit.path)


def institutions(actor: Actor, year: ProjectYear, after: str | None, limit: int) -> Select[Any]:
    """One page of them, of those in the actor's scope."""
    wanted = without_projects(year.id, year.unit).where(covered(actor, KnownUnit.path))
    return (wanted.where(KnownUnit.path > after) if after else wanted).limit(limit)


def year_before(session: Session, year: ProjectYear) -> ProjectYear | None:
    """The same province's year before this one."""
    return session.scalar(select(ProjectYear).filter_by(unit=year.unit, first_year=year.first_year - 1))


def project_counts(session: Session, actor: Actor, year: ProjectYear, by: str, place: str | None) -> list[Any]:
    """How many projects there are of each, how many there were the year before, and the change (AWD-25)."""
    last = year_before(session, year)
    now = _counted(session, actor, year.id, by, place)
    then = _counted(session, actor, last.id, by, place) if last else {}
    return [
        {
            "key": key,
            "number": now.get(key, 0),
            "before": then.get(key, 0) if last else None,
            "change": now.get(key, 0) - then.get(key, 0) if last else None,
        }
        for key in sorted({*now, *then})
    ]


def _counted(session: Session, actor: Actor, project_year_id: UUID, by: str, place: str | None) -> dict[str, int]:
    counted = _grouped(by).where(
        _projects_of(project_year_id) if by != "award_area" else _handed_in(project_year_id),
        covered(actor, ActivityRecord.unit),
        below(ActivityRecord.unit, place) if place else true(),
    )
    return {key or "": number for key, number in session.execute(counted)}


def _grouped(by: str) -> Select[Any]:
    """A joint work counts once, where it lies (AWD-24)."""
    if by == "school_level":
        commission = aliased(Body)
        theirs = and_(
            commission.project_year_id == ActivityRecord.project_year_id,
            commission.unit == ActivityRecord.unit,
            commission.kind == Kind.SCHOOL_PROJECT_COMMISSION,
        )
        level: Any = commission.level
        grouped = select(level, func.count()).select_from(ActivityRecord)
        return grouped.outerjoin(commission, theirs).group_by(level)
    column: Any = getattr(ActivityRecord, by)
    return select(column, func.count()).group_by(column)


def _handed_in(project_year_id: UUID) -> ColumnElement[bool]:
    return and_(ActivityRecord.project_year_id == project_year_id, ActivityRecord.state.not_in(NOT_COUNTED))


def _projects_of(project_year_id: UUID) -> ColumnElement[bool]:
    return and_(_handed_in(project_year_id), ActivityRecord.work_heading == PROJECT_WORK)


def year_read(session: Session, actor: Actor, project_year_id: UUID) -> ProjectYear:
    """The year that is asked about. Raises NotFound where the actor reads no such year."""
    year = session.scalar(visible_to(actor).where(ProjectYear.id == project_year_id))
    if year is None:
        raise NotFound
    return year
