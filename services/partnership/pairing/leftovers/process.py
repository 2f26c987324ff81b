"""When a partnership is over, what is open in it waits for nobody any more; what was written stays readable."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.processes import State, processes_of
from chassis.texts import text
from chassis.transitions import take
from services.partnership.joint_work.activities.model import OPEN as ACTIVITY_OPEN
from services.partnership.joint_work.activities.model import Activity
from services.partnership.joint_work.meetings.model import Meeting
from services.partnership.joint_work.meetings.model import State as MeetingState
from services.partnership.pairing.partnerships.model import Partnership
from services.partnership.plans.action_plans.model import ActionPlan
from services.partnership.plans.plan_revisions.model import PlanRevision
from services.partnership.plans.plan_revisions.model import State as RevisionState
from services.partnership.plans.plan_sections.model import PlanSection
from services.partnership.plans.plan_sections.model import State as SectionState
from services.partnership.plans.proposed_goals.model import ProposedGoal
from services.partnership.plans.proposed_goals.model import State as GoalState
from services.partnership.reports.evaluation_reports.model import EvaluationReport
from services.partnership.reviewing.reviews.process import AT_SCHOOLS

OF_A_ZUMRE: tuple[ColumnElement[bool], ...] = (PlanSection.head.is_not(None),)
# The plan before its sections: whom they await depends on it.
OPEN_WORK: tuple[tuple[type[Any], tuple[State, ...], str, tuple[ColumnElement[bool], ...]], ...] = (
    (Activity, ACTIVITY_OPEN, "call_off", ()),
    (Meeting, (MeetingState.PLANNED,), "call_off", ()),
    (PlanRevision, (RevisionState.PROPOSED,), "lapse", ()),
    (ProposedGoal, (GoalState.PROPOSED,), "lapse", ()),
    (EvaluationReport, AT_SCHOOLS, "lay_aside", ()),
    (ActionPlan, AT_SCHOOLS, "lay_aside", ()),
    (PlanSection, (SectionState.DRAFT,), "lay_aside", OF_A_ZUMRE),
)


def put_away(partnership: Partnership, session: Session) -> None:
    """Every open piece of work, each by a step of its own table."""
    why = {"reason": text("reason.partnership_over", "tr")}
    for model, states, action, more in OPEN_WORK:
        process = processes_of(model)[0]
        its_state = getattr(model, process.column)
        wanted = select(model).where(model.partnership_id == partnership.id, its_state.in_(states), *more)
        for thing in session.scalars(wanted.with_for_update(of=model)).unique().all():
            take(session, process, action, thing, SYSTEM_ACTOR, why)
