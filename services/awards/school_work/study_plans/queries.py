"""Who sees a student's study plan (PRV-11, ledger 5.1)."""

from __future__ import annotations

from sqlalchemy import Select, false, or_, select

from chassis.identity import Actor
from services.awards.school_work.advisorships.model import Advisorship
from services.awards.school_work.advisorships.model import State as Advising
from services.awards.school_work.school_staff.queries import MANAGERS, RECORDERS
from services.awards.school_work.study_plans.model import StudyPlan


def visible_to(actor: Actor) -> Select[StudyPlan]:
    """The school's managers and recorder, and the student's advisor; nobody above the school."""
    if actor.person is None or not actor.posts:
        return select(StudyPlan).where(false())
    advised = select(Advisorship.student_id).filter_by(advisor=actor.person, state=Advising.ACTIVE)
    here = StudyPlan.unit.in_(actor.units(*RECORDERS))
    return select(StudyPlan).where(or_(here, StudyPlan.student_id.in_(advised)))


def seen_whole(plan: StudyPlan, actor: Actor) -> bool:
    """The plan is for the advisor, the principal and the deputies; a recorder sees that there is one."""
    return plan.unit in actor.units(*MANAGERS) or not actor.post(RECORDERS, plan.unit)
