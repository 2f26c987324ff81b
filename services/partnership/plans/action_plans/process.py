"""Who agrees to, approves, sends and accepts a joint action plan (SM-PAR-4)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from marshmallow import fields
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock, signatures
from chassis.errors import RuleNotMet
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor
from chassis.processes import SAME, SYSTEM, Process, Step, rule
from chassis.schema import Inputs
from chassis.transitions import create
from services.partnership import audience as to
from services.partnership.pairing.partnerships.model import Partnership
from services.partnership.pairing.partnerships.model import State as PartnershipState
from services.partnership.pairing.partnerships.queries import partnership_of
from services.partnership.people.coordinators.model import State as Appointment
from services.partnership.people.coordinators.model import check_office
from services.partnership.people.joint_zumre_heads.model import JointZumreHead
from services.partnership.plans.action_plans import events as told
from services.partnership.plans.action_plans.document import PLAN
from services.partnership.plans.action_plans.model import ActionPlan, Execution
from services.partnership.plans.plan_contents.process import COMPLETE
from services.partnership.plans.plan_findings.process import (
    FindingAnswers,
    answer,
    finding_of_another_report,
    finding_unanswered,
    has_findings,
    report_missing,
)
from services.partnership.plans.plan_hops.process import keep_hop, send_off
from services.partnership.plans.plan_sections.process import PLAN_SECTION
from services.partnership.reviewing.reviews.model import Review
from services.partnership.reviewing.reviews.process import (
    COORDINATOR,
    Opening,
    goes_on,
    is_in_office,
    way_to_the_ministry,
)
from services.partnership.years.cycles.model import Cycle, first_day_of
from services.partnership.years.standings.process import of_its_partnership


class WholePlan(Inputs):
    """What concerns the plan as a whole: the declaration of PAR-28."""

    declares_content_rules = fields.Boolean(required=True)


def draft(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> ActionPlan:
    """An empty plan for a school year that is open; its deadline is frozen."""
    partnership = partnership_of(session, actor, inputs["partnership"], locked=True)
    check_office(session, partnership.id, actor)
    cycle = session.scalar(select(Cycle).filter_by(partnership_id=partnership.id, school_year=inputs["school_year"]))
    if cycle is None:
        raise RuleNotMet("cycle_not_open", errors={"school_year": ["cycle_not_open"]}, source="Q-58")
    return ActionPlan(
        unit=partnership.group_one,
        group_two=partnership.group_two,
        partnership_id=partnership.id,
        school_year=cycle.school_year,
        schools_named=partnership.title()["tr"],
        due_at=cycle.plan_due_at,
        missed_at=cycle.plan_missed_at,
        opened_at=clock.now(),
    )


@rule(source="SM-PAR-4", status=409)
def partnership_not_active(plan: ActionPlan, session: Session) -> bool:
    """Only an active partnership plans."""
    return session.get_one(Partnership, plan.partnership_id).state is PartnershipState.ACTIVE


@rule(source="SM-PAR-4", status=409)
def plan_already_drafted(plan: ActionPlan, session: Session) -> bool:
    """A partnership has one plan for a school year."""
    wanted = select(ActionPlan.id).filter_by(partnership_id=plan.partnership_id, school_year=plan.school_year)
    return session.scalar(wanted) is None


def open_sections(plan: ActionPlan, session: Session) -> None:
    """One section for the whole school and one for each joint zümre."""
    wanted = select(JointZumreHead).filter_by(partnership_id=plan.partnership_id, state=Appointment.APPOINTED)
    heads = session.scalars(wanted.order_by(JointZumreHead.subject)).all()
    create(session, PLAN_SECTION, "open", SYSTEM_ACTOR, {"plan": plan, "position": 0})
    for position, head in enumerate(heads, start=1):
        said = {"plan": plan, "position": position, "subject": head.subject, "head": head.person}
        create(session, PLAN_SECTION, "open", SYSTEM_ACTOR, said)


def drop_marks(plan: ActionPlan, session: Session) -> None:
    """What one coordinator had agreed to is no longer what stands there."""
    signatures.void(session, plan.id)


def declare(plan: ActionPlan, inputs: Mapping[str, Any]) -> None:
    """The joint work keeps to the content rules."""
    plan.declares_content_rules = inputs["declares_content_rules"]


def year_begins(plan: ActionPlan) -> datetime | None:
    """1 September, or the submission where that is later (Q-09)."""
    first_day = clock.start_of(first_day_of(plan.school_year))
    return max(first_day, plan.first_submitted_at) if plan.first_submitted_at else None


R, E = Review, Execution
# fmt: off
REVIEW = Process("action_plan", ActionPlan, column="review_state", steps=(
    Step(None,     "draft",      COORDINATOR, R.DRAFT, told.Drafted,      (partnership_not_active, plan_already_drafted), of=to.both_schools, takes=Opening, make=draft, then=open_sections),
    Step(R.DRAFT,  "edit",       COORDINATOR, SAME,    told.Edited,       of=to.both_schools, as_=is_in_office, when=goes_on, takes=WholePlan, sets=declare, edits=True, optional=True),
    Step(R.DRAFT,  "answer_findings", COORDINATOR, SAME, told.FindingsAnswered, finding_of_another_report, of=to.both_schools, as_=is_in_office, when=has_findings, takes=FindingAnswers, sets=answer, then=drop_marks, optional=True),
    Step(R.DRAFT,  "drop_marks", SYSTEM,      SAME,    told.MarksDropped, sets=drop_marks),
    *way_to_the_ministry(told, (*COMPLETE, report_missing, finding_unanswered), keep_hop, PLAN, sent=send_off),
    Step(R.AGREED, "fall_back",  SYSTEM,      R.DRAFT, told.Reopened,     tells=to.SCHOOLS),
), keeps=of_its_partnership)
EXECUTION = Process("action_plan", ActionPlan, column="execution_state", steps=(
    Step(E.NOT_STARTED, "begin", SYSTEM, E.IN_PROGRESS, told.ExecutionStarted, at=year_begins, tells=to.SCHOOLS),
    Step(E.IN_PROGRESS, "close", SYSTEM, E.CLOSED,      told.Closed),
))
# fmt: on
