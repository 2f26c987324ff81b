"""Who plans, starts, postpones, completes and cancels a joint activity (SM-PAR-5)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from marshmallow import ValidationError, fields, validates_schema
from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.evidence.rows import takes_evidence
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor, Role
from chassis.processes import SAME, SYSTEM, Addressee, Process, Step, processes_of, rule
from chassis.records import RecordEntry
from chassis.schema import Inputs, Text
from chassis.transitions import take
from services.partnership import audience as to
from services.partnership.joint_work.activities import events as told
from services.partnership.joint_work.activities.model import NOT_BEGUN, OPEN, Activity, State
from services.partnership.joint_work.activity_completions.process import WRITTEN_DOWN
from services.partnership.joint_work.activity_planning.process import (
    ActivityPlan,
    adopt,
    description_too_short,
    made_from_elsewhere,
    of_own_section,
    plan_another,
    responsible_not_of_the_school,
)
from services.partnership.joint_work.activity_results.process import Completion, keep_result
from services.partnership.pairing.partnerships.model import Partnership
from services.partnership.pairing.partnerships.model import State as PartnershipState
from services.partnership.people.coordinators.model import in_office
from services.partnership.plans.action_plans.model import ActionPlan, Execution
from services.partnership.plans.plan_edits.process import CARRY_OUT
from services.partnership.years.standings.process import of_its_partnership

COORDINATOR, ZUMRE_HEAD = Role.PARTNERSHIP_COORDINATOR, Role.ZUMRE_HEAD


class NewDays(Inputs):
    """When instead, and why."""

    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)
    reason = Text(required=True)

    @validates_schema
    def in_order(self, said: dict[str, Any], **_: Any) -> None:
        """It ends after it starts."""
        if said["ends_on"] < said["starts_on"]:
            raise ValidationError("ends_before_it_starts", field_name="ends_on")


class ActivityCancelReason(Inputs):
    """Why it does not take place."""

    reason = Text(required=True)


def lock_plan(activity: Activity, session: Session) -> ActionPlan:
    """The plan's row: whoever reports on the year and whoever completes an activity of it take turns."""
    return session.get_one(ActionPlan, activity.plan_id, with_for_update=True, populate_existing=True)


def is_in_office(activity: Activity, actor: Actor) -> bool:
    """A coordinator who was replaced loses write access at once (Q-05)."""
    session = object_session(activity)
    return session is None or in_office(session, activity.partnership_id, actor)


def responsible(activity: Activity) -> Iterable[UUID]:
    """The responsible person of each school."""
    return activity.responsible


def teaches_there(activity: Activity, actor: Actor) -> bool:
    """A principal reads what is done together; teachers, zümre heads and coordinators carry it out (ledger 4.2)."""
    return any(actor.post(CARRY_OUT, school) for school in activity.schools)


@rule(source="PAR-38", status=409)
def plan_not_submitted(activity: Activity, session: Session) -> bool:
    """Joint activities stay closed until the plan is sent (Q-07); that OGM accepts it is not awaited (Q-09)."""
    return session.get_one(ActionPlan, activity.plan_id).first_submitted_at is not None


@rule(source="SM-PAR-4", status=409)
def plan_is_closed(activity: Activity, session: Session) -> bool:
    """The year's report was accepted: nothing is done under the plan any more."""
    return session.get_one(ActionPlan, activity.plan_id).execution_state is not Execution.CLOSED


@rule(source="SM-PAR-1", status=409)
def partnership_not_running(activity: Activity, session: Session) -> bool:
    """Joint work is planned and begun while the partnership is active."""
    return _partnership(activity, session).state is PartnershipState.ACTIVE


@rule(source="SM-PAR-1", status=409)
def partnership_is_over(activity: Activity, session: Session) -> bool:
    """What was begun in the term may still be written down after its last day, until OGM decides how it goes on."""
    return _partnership(activity, session).state in {PartnershipState.ACTIVE, PartnershipState.TERM_COMPLETED}


def _partnership(activity: Activity, session: Session) -> Partnership:
    return session.get_one(Partnership, activity.partnership_id)


@rule(source="SM-PAR-5", field="starts_on")
def new_day_is_past(activity: Activity, inputs: Mapping[str, Any]) -> bool:
    """What is postponed takes place today or later."""
    return bool(inputs["starts_on"] >= clock.today())


def note_start(activity: Activity) -> None:
    """When the work began."""
    activity.started_at = clock.now()


def begin_plan(activity: Activity, session: Session) -> None:
    """With its first joint activity the plan is being carried out (SM-PAR-4)."""
    plan = session.get_one(ActionPlan, activity.plan_id)
    if plan.execution_state is Execution.NOT_STARTED:
        take(session, processes_of(ActionPlan)[1], "begin", plan, SYSTEM_ACTOR)


def move(activity: Activity, inputs: Mapping[str, Any]) -> None:
    """The new days, and why."""
    activity.moved_to, activity.moved_until = inputs["starts_on"], inputs["ends_on"]
    activity.reason = inputs["reason"]


def note_reason(activity: Activity, inputs: Mapping[str, Any]) -> None:
    """Why it does not take place."""
    activity.reason = inputs["reason"]


def pass_on(activity: Activity, inputs: Mapping[str, Any]) -> None:
    """Whoever coordinates now is responsible in place of the one before (Q-05)."""
    for column in ("responsible_one", "responsible_two"):
        if getattr(activity.item, column) == inputs["before"]:
            setattr(activity.item, column, inputs["person"])


def first_day_ends(activity: Activity) -> Any:
    """By when it should have begun."""
    return activity.starts_on and clock.end_of(activity.starts_on)


def last_day_ends(activity: Activity) -> Any:
    """By when its result should be written down."""
    return activity.ends_on and clock.end_of(activity.ends_on)


def those_responsible(activity: Activity) -> list[Addressee]:
    """The responsible person of each school (NTF-15)."""
    return [Addressee(person=one) for one in activity.responsible]


def recorded(activity: Activity) -> list[RecordEntry]:
    """Who carried it out."""
    first, last = activity.starts_on, activity.ends_on
    if activity.state is not State.COMPLETED or not (first and last):
        return []
    return [RecordEntry(person, "joint_activity", first, last) for person in dict.fromkeys(activity.responsible)]


TOLD = (those_responsible, to.coordinators)
CLOSED = (plan_not_submitted, plan_is_closed)
PLANNING = (*CLOSED, partnership_not_running, description_too_short, responsible_not_of_the_school, made_from_elsewhere)
BY_RESPONSIBLE: dict[str, Any] = {"of": responsible, "as_": teaches_there, "locks": lock_plan}
BY_COORDINATOR: dict[str, Any] = {
    "of": to.both_schools,
    "as_": is_in_office,
    "locks": lock_plan,
    "optional": True,
    "tells": TOLD,
}
S = State
# fmt: off
ACTIVITY = Process("activity", Activity, (
    Step(None,                       "plan",     (COORDINATOR, ZUMRE_HEAD), S.PLANNED,     told.Planned,   PLANNING, of=to.both_schools, as_=of_own_section, takes=ActivityPlan, make=plan_another, tells=TOLD),
    Step(None,                       "adopt",    SYSTEM,                    S.PLANNED,     told.Planned,   make=adopt, tells=TOLD),
    Step(NOT_BEGUN,                  "replan",   SYSTEM,                    SAME,          told.Replanned),
    Step(OPEN,                       "hand_over", SYSTEM,                   SAME,          told.HandedOver, sets=pass_on, tells=(those_responsible,)),
    Step(NOT_BEGUN,                  "start",    CARRY_OUT,                 S.IN_PROGRESS, told.Started,   (*CLOSED, partnership_not_running), **BY_RESPONSIBLE, sets=note_start, then=begin_plan, due=first_day_ends),
    Step((S.PLANNED, S.IN_PROGRESS), "postpone", COORDINATOR,               S.POSTPONED,   told.Postponed, (plan_is_closed, partnership_not_running, new_day_is_past), takes=NewDays, sets=move, **BY_COORDINATOR),
    Step(S.IN_PROGRESS,              "complete", CARRY_OUT,                 S.COMPLETED,   told.Completed, (plan_is_closed, partnership_is_over, *WRITTEN_DOWN), takes=Completion, sets=keep_result, **BY_RESPONSIBLE, due=last_day_ends, tells=(*TOLD, to.principals)),
    Step(OPEN,                       "cancel",   COORDINATOR,               S.CANCELLED,   told.Cancelled, takes=ActivityCancelReason, sets=note_reason, **BY_COORDINATOR),
    *takes_evidence("partnership.activity", (S.IN_PROGRESS, S.COMPLETED), CARRY_OUT, **BY_RESPONSIBLE),
    Step(OPEN,                       "call_off", SYSTEM,                    S.CANCELLED,   told.Cancelled, sets=note_reason, tells=TOLD),
), arrived=S.COMPLETED, enters=recorded, keeps=of_its_partnership)
# fmt: on
