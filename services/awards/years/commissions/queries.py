"""What is set up of a year's district boards and school commissions, and what is missing (AWD-09, AWD-10)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.directory import KnownUnit
from chassis.identity import DISTRICT, SCHOOL, cut
from chassis.scope import below
from services.awards.years.bodies.model import Body, Kind, State
from services.awards.years.project_years.model import ProjectYear
from services.awards.years.schools.queries import districts_of, schools_below


def has_commission(session: Session, project_year_id: UUID, school: str) -> bool:
    """Whether a school's commission is in office; without one it hands in no records (AWD-10)."""
    of_school = {
        "project_year_id": project_year_id,
        "kind": Kind.SCHOOL_PROJECT_COMMISSION,
        "unit": cut(school, SCHOOL),
    }
    return session.scalar(select(Body.id).filter_by(**of_school, state=State.ACTIVE)) is not None


def without_commission(session: Session, project_year_id: UUID, unit: str) -> Sequence[KnownUnit]:
    """The open schools at or below a unit whose commission is not in office."""
    there = _in_office(session, project_year_id, Kind.SCHOOL_PROJECT_COMMISSION, unit)
    return [one for one in schools_below(session, unit) if one.path not in there]


def missing_below(session: Session, body: Body) -> list[dict[str, Any]]:
    """The schools that a district's board misses; of other bodies it is not asked."""
    if body.kind is not Kind.DISTRICT_EXECUTIVE_BOARD or body.state is State.DISSOLVED:
        return []
    missing = without_commission(session, body.project_year_id, body.unit)
    return [{"unit": one.path, "name": one.name, "kind": one.kind} for one in missing]


def districts(session: Session, year: ProjectYear) -> list[dict[str, Any]]:
    """Every district of the province: whether its board is in office, and how many of its schools have a commission."""
    boards = _in_office(session, year.id, Kind.DISTRICT_EXECUTIVE_BOARD, year.unit)
    formed = _in_office(session, year.id, Kind.SCHOOL_PROJECT_COMMISSION, year.unit)
    commissions = Counter(cut(unit, DISTRICT) for unit in formed)
    schools = Counter(cut(one.path, DISTRICT) for one in schools_below(session, year.unit))
    return [
        {
            "unit": one.path,
            "name": one.name,
            "board_in_office": one.path in boards,
            "schools": schools[one.path],
            "commissions": commissions[one.path],
        }
        for one in districts_of(session, year.unit)
    ]


def _in_office(session: Session, project_year_id: UUID, kind: Kind, unit: str) -> set[str]:
    wanted = select(Body.unit).filter_by(project_year_id=project_year_id, kind=kind, state=State.ACTIVE)
    return set(session.scalars(wanted.where(below(Body.unit, unit))))
