"""Who agrees to, approves, sends and accepts a joint action plan (SM-PAR-4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from chassis import clock, signatures
from chassis.directory import working_days_after
from chassis.errors import RuleNotMet
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor, Role
from chassis.processes import SAME, SYSTEM, Decision, Process, Step, rule
from chassis.schema import Inputs, Text
from chassis.transitions import create
from services.partnership import audience as to
from services.partnership.action_plans import events as told
from services.partnership.action_plans.document import PLAN
from services.partnership.action_plans.model import ActionPlan, Execution, Review
from services.partnership.coordinators.model import State as Appointment
from services.partnership.coordinators.model import check_office, in_office
from services.partnership.cycles.model import Cycle
from services.partnership.joint_zumre_heads.model import JointZumreHead
from services.partnership.partnerships.model import Partnership
from services.partnership.partnerships.model import State as PartnershipState
from services.partnership.partnerships.queries import partnership_of
from services.partnership.plan_contents.process import COMPLETE
from services.partnership.plan_deadlines.process import (
    PlanSubmission,
    august_is_over,
    late_reason_required,
    next_august_reminder,
    note_missed,
    note_reminder,
    plan_due,
    stamp,
    year_begins,
)
from services.partnership.plan_hops.process import keep_hop, send_off
from services.partnership.plan_sections.process import PLAN_SECTION

DAYS_TO_RESUBMIT = 10
SHORTEST_REASON = 10


class PlanDraft(Inputs):
    """For which partnership and school year."""

    partnership = fields.UUID(required=True)
    school_year = fields.String(required=True, validate=validate.Regexp(r"^20\d\d-20\d\d$"))


class WholePlan(Inputs):
    """What concerns the plan as a whole: the declaration of PAR-28."""

    declares_content_rules = fields.Boolean(required=True)


class ReopenReason(Inputs):
    """Why; a principal who does not approve says it."""

    reason = Text(least=0, load_default="")


class CheckNote(Inputs):
    """What the officer noted while checking."""

    note = Text(load_default=None, allow_none=True)


class PlanReturnReason(Inputs):
    """What has to be corrected."""

    reason = Text(required=True, least=0)


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


def is_in_office(plan: ActionPlan, actor: Actor) -> bool:
    """A coordinator who was replaced loses write access at once (Q-05)."""
    session = object_session(plan)
    return session is None or in_office(session, plan.partnership_id, actor)


def drop_marks(plan: ActionPlan, session: Session) -> None:
    """What one coordinator had agreed to is no longer what stands there."""
    signatures.void(session, plan.id)


def declare(plan: ActionPlan, inputs: Mapping[str, Any]) -> None:
    """The joint work keeps to the content rules."""
    plan.declares_content_rules = inputs["declares_content_rules"]


@rule(source="SM-PAR-4", field="reason")
def reason_too_short(plan: ActionPlan, inputs: Mapping[str, Any]) -> bool:
    """Whoever sends a plan back says in at least ten characters why."""
    return len(inputs["reason"].strip()) >= SHORTEST_REASON


def send_back(plan: ActionPlan, session: Session, inputs: Mapping[str, Any]) -> None:
    """Why, and by when the corrected plan is due (Q-10)."""
    plan.return_reason = inputs["reason"].strip()
    plan.resubmit_by = clock.end_of(working_days_after(session, clock.today(), DAYS_TO_RESUBMIT))


R, E = Review, Execution
COORDINATOR, PRINCIPAL = Role.PARTNERSHIP_COORDINATOR, Role.PRINCIPAL
DISTRICT, PROVINCE, OGM = Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.OGM_OFFICER
NOT_SENT = (R.DRAFT, R.AGREED, R.SCHOOL_APPROVED)
HOLDERS = (to.district_of_group_one, to.province_of_group_one)
BOTH: dict[str, Any] = {"of": to.both_schools, "due": plan_due}
RETURN: dict[str, Any] = {
    "takes": PlanReturnReason,
    "sets": send_back,
    "withdraws": PLAN,
    "then": keep_hop,
    "tells": to.SCHOOLS,
    "optional": True,
}
# fmt: off
REVIEW = Process("action_plan", ActionPlan, column="review_state", steps=(
    Step(None,                 "draft",         COORDINATOR, R.DRAFT,           told.Drafted,             (partnership_not_active, plan_already_drafted), of=to.both_schools, takes=PlanDraft, make=draft, then=open_sections),
    Step(R.DRAFT,              "edit",          COORDINATOR, SAME,              told.Edited,              of=to.both_schools, as_=is_in_office, takes=WholePlan, sets=declare, edits=True, optional=True),
    Step(R.DRAFT,              "drop_marks",    SYSTEM,      SAME,              told.MarksDropped,        sets=drop_marks),
    Step(R.DRAFT,              "agree",         COORDINATOR, R.AGREED,          told.Agreed,              COMPLETE, **BOTH, as_=is_in_office, by_all=True, signed=told.Signed, tells=(to.principals,)),
    Step(R.AGREED,             "reopen",        COORDINATOR, R.DRAFT,           told.Reopened,            of=to.both_schools, as_=is_in_office, takes=ReopenReason, optional=True, tells=to.SCHOOLS),
    Step(R.AGREED,             "reopen",        PRINCIPAL,   R.DRAFT,           told.Reopened,            reason_too_short, of=to.both_schools, takes=ReopenReason, optional=True, tells=to.SCHOOLS),
    Step(R.AGREED,             "fall_back",     SYSTEM,      R.DRAFT,           told.Reopened,            tells=to.SCHOOLS),
    Step(R.AGREED,             "approve",       PRINCIPAL,   R.SCHOOL_APPROVED, told.SchoolApproved,      **BOTH, by_all=True, signed=told.Signed, tells=(to.principal_of_group_one,)),
    Step(R.SCHOOL_APPROVED,    "submit",        PRINCIPAL,   R.SUBMITTED,       told.Submitted,           late_reason_required, of=to.group_one, due=plan_due, takes=PlanSubmission, sets=stamp, issues=PLAN, then=send_off, tells=(*to.SCHOOLS, to.district_of_group_one)),
    Decision(R.SUBMITTED,      "forward",       DISTRICT,    R.AT_PROVINCE,     told.ForwardedToProvince, takes=CheckNote, then=keep_hop, tells=(*to.SCHOOLS, to.province_of_group_one)),
    Decision(R.AT_PROVINCE,    "forward",       PROVINCE,    R.AT_MINISTRY,     told.ForwardedToMinistry, takes=CheckNote, then=keep_hop, tells=(*to.SCHOOLS, to.ministry)),
    Decision(R.AT_MINISTRY,    "accept",        OGM,         R.ACCEPTED,        told.Accepted,            issues=PLAN, then=keep_hop, tells=(*to.SCHOOLS, *HOLDERS)),
    Decision(R.SUBMITTED,      "return",        DISTRICT,    R.RETURNED,        told.Returned,            reason_too_short, **RETURN),
    Decision(R.AT_PROVINCE,    "return",        PROVINCE,    R.RETURNED,        told.Returned,            reason_too_short, **RETURN),
    Decision(R.AT_MINISTRY,    "return",        OGM,         R.RETURNED,        told.Returned,            reason_too_short, **RETURN),
    Step(R.RETURNED,           "revise",        COORDINATOR, R.DRAFT,           told.Revised,             **BOTH, as_=is_in_office),
    Step(NOT_SENT,             "remind",        SYSTEM,      SAME,              told.PlanDue,             at=next_august_reminder, sets=note_reminder, tells=to.SCHOOLS),
    Step(NOT_SENT,             "miss_deadline", SYSTEM,      SAME,              told.DeadlineMissed,      at=august_is_over, sets=note_missed, tells=(to.principals, *to.DIRECTORATES)),
))
EXECUTION = Process("action_plan", ActionPlan, column="execution_state", steps=(
    Step(E.NOT_STARTED,        "begin",         SYSTEM,      E.IN_PROGRESS,     told.ExecutionStarted,    at=year_begins, tells=to.SCHOOLS),
    Step(E.IN_PROGRESS,        "close",         SYSTEM,      E.CLOSED,          told.Closed),
))
# fmt: on
