"""How many students of each school are advised, plan their work and take a course (AWD-14 … AWD-16, PRV-11)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from chassis import clock, paging
from chassis.directory import KnownUnit
from chassis.identity import Actor
from services.awards.records.students.model import Student
from services.awards.school_work.advisorships.model import AdvisorNote, Advisorship
from services.awards.school_work.advisorships.model import State as Advising
from services.awards.school_work.study_plans.model import StudyPlan
from services.awards.school_work.support_courses.model import State as Running
from services.awards.school_work.support_courses.model import SupportCourse
from services.awards.scope import covered
from services.awards.years.project_years.model import ProjectYear


def counts_of(session: Session, actor: Actor, asked: Mapping[str, Any]) -> tuple[Sequence[dict[str, Any]], str | None]:
    """A page with a line for each school with students in the running year."""
    of_school: Any = select(Student.unit, func.max(KnownUnit.name), func.count())
    schools = (
        _of_this_year(of_school, Student)
        .outerjoin(KnownUnit, KnownUnit.path == Student.unit)
        .where(covered(actor, Student.unit))
        .group_by(Student.unit)
        .order_by(Student.unit)
        .limit(asked["limit"] + 1)
    )
    if "after" in asked:
        schools = schools.where(Student.unit > asked["after"])
    found, following = paging.cut(session.execute(schools).all(), asked, attrgetter("unit"))
    counted = {name: _by_school(session, wanted, [unit for unit, *_ in found]) for name, wanted in _COUNTED.items()}
    lines = [
        {"unit": unit, "school": name, "students": number}
        | {what: there.get(unit, 0) for what, there in counted.items()}
        | {"unadvised": number - counted["advised"].get(unit, 0)}
        for unit, name, number in found
    ]
    return lines, following


def _of_this_year(wanted: Select[Any], model: type[Any]) -> Select[Any]:
    today = clock.today()
    return wanted.join(ProjectYear, ProjectYear.id == model.project_year_id).where(
        ProjectYear.starts_on <= today, ProjectYear.ends_on >= today
    )


_Counted = tuple[type[Any], Sequence[ColumnElement[bool]]]
_COUNTED: dict[str, _Counted] = {
    "advised": (Advisorship, (Advisorship.state == Advising.ACTIVE,)),
    "followed_up": (Advisorship, (Advisorship.id.in_(select(AdvisorNote.advisorship_id)),)),
    "study_plans": (StudyPlan, ()),
    "support_courses": (SupportCourse, (SupportCourse.state != Running.CANCELLED,)),
}


def _by_school(session: Session, counted: _Counted, units: Sequence[str]) -> dict[str, int]:
    model, conditions = counted
    wanted = _of_this_year(select(model.unit, func.count()), model).where(model.unit.in_(units), *conditions)
    return {unit: number for unit, number in session.execute(wanted.group_by(model.unit))}  # noqa: C416  # rows are no pairs to the type checker
