"""Which students of a school have no advisor teacher in the running project year (AWD-14)."""

from __future__ import annotations

from sqlalchemy import Select, exists, select

from chassis import clock
from chassis.identity import Actor
from services.awards.records.students.model import Student
from services.awards.school_work.advisorships.model import Advisorship
from services.awards.school_work.advisorships.model import State as Advising
from services.awards.school_work.school_staff.queries import RECORDERS
from services.awards.years.project_years.model import ProjectYear


def visible_to(actor: Actor) -> Select[Student]:
    """Of the schools at which the actor enters things."""
    today = clock.today()
    advised = exists().where(Advisorship.student_id == Student.id, Advisorship.state == Advising.ACTIVE)
    return (
        select(Student)
        .join(ProjectYear, ProjectYear.id == Student.project_year_id)
        .where(ProjectYear.starts_on <= today, ProjectYear.ends_on >= today)
        .where(Student.unit.in_(actor.units(*RECORDERS) if actor.person else []), ~advised)
    )
