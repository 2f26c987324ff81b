"""Which students of a school have no advisor teacher in the running project year (AWD-14)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import Actor
from services.awards.records.students.model import Student
from services.awards.school_work.advisorships.model import Advisorship
from services.awards.school_work.advisorships.model import State as Advising
from services.awards.school_work.school_staff.queries import RECORDERS
from services.awards.years.project_years.model import ProjectYear


def unadvised(session: Session, actor: Actor, asked: Mapping[str, Any]) -> Sequence[Student]:
    """Of the schools at which the actor enters things; one more than is shown."""
    if actor.person is None:
        return []
    today = clock.today()
    advised = exists().where(Advisorship.student_id == Student.id, Advisorship.state == Advising.ACTIVE)
    wanted = (
        select(Student)
        .join(ProjectYear, ProjectYear.id == Student.project_year_id)
        .where(ProjectYear.starts_on <= today, ProjectYear.ends_on >= today)
        .where(Student.unit.in_(actor.units(*RECORDERS)), ~advised)
        .order_by(Student.id)
        .limit(asked["limit"] + 1)
    )
    if "after" in asked:
        wanted = wanted.where(Student.id > asked["after"])
    return session.scalars(wanted).all()
