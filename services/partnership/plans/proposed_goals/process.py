"""The school's coordinator takes a proposed goal into the plan that is being written, or says why not."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from marshmallow import fields
from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor, Role
from chassis.processes import SYSTEM, Addressee, Process, Step, ask, processes_of, rule
from chassis.schema import Inputs, Text
from chassis.transitions import take
from services.partnership import audience as to
from services.partnership.pairing.partnerships.model import Partnership
from services.partnership.people.coordinators.model import in_office
from services.partnership.plans.plan_sections import process as sections
from services.partnership.plans.plan_sections.model import PlanSection
from services.partnership.plans.proposed_goals.events import Declined, Lapsed, Proposed, Taken
from services.partnership.plans.proposed_goals.model import ProposedGoal, State


class GoalTaking(Inputs):
    """Into which section of the plan."""

    section = fields.UUID(required=True, metadata={"x-choices-from": "things:plan-sections"})


class GoalRefusal(Inputs):
    """Why the plan does not take it up."""

    reason = Text(required=True)


def propose(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> ProposedGoal:
    """To a `partnership`, for one `school` of the two, for a school year."""
    partnership: Partnership = inputs["partnership"]
    said = ("school", "school_year", "source_id", "code", "wording", "met", "criteria")
    return ProposedGoal(
        unit=partnership.group_one,
        group_two=partnership.group_two,
        partnership_id=partnership.id,
        **{name: inputs[name] for name in said},
    )


def its_school(goal: ProposedGoal) -> tuple[str]:
    """The school that is weak there."""
    return (goal.school,)


def its_people(goal: ProposedGoal) -> list[Addressee]:
    """That school's coordinator, who decides, and its principal."""
    return [Addressee(role, goal.school) for role in (Role.PARTNERSHIP_COORDINATOR, Role.PRINCIPAL)]


def is_in_office(goal: ProposedGoal, actor: Actor) -> bool:
    """A coordinator who was replaced loses write access at once (Q-05)."""
    session = object_session(goal)
    return session is None or in_office(session, goal.partnership_id, actor)


def hold_section(goal: ProposedGoal, session: Session, inputs: Mapping[str, Any]) -> None:
    """The section's row, then its plan's, as an edit of the section takes them."""
    section = session.get(PlanSection, inputs["section"], with_for_update=True)
    if section is not None:
        sections.lock_plan(section, session)


@rule(source="PAR-24", field="section")
def section_of_another_plan(goal: ProposedGoal, session: Session, inputs: Mapping[str, Any]) -> bool:
    """It is taken into a plan of this partnership, of the year for which it is proposed."""
    section = session.get(PlanSection, inputs["section"])
    its = (goal.partnership_id, goal.school_year)
    return section is not None and (section.partnership_id, section.school_year) == its


@rule(source="SM-PAR-4", status=409)
def plan_is_not_written(goal: ProposedGoal, session: Session, inputs: Mapping[str, Any]) -> bool:
    """The plan is drafted or agreed; later it is revised."""
    section = session.get_one(PlanSection, inputs["section"])
    return bool(ask(sections.plan_is_not_written, section, session=session))


def note_section(goal: ProposedGoal, inputs: Mapping[str, Any]) -> None:
    """Where it stands now."""
    goal.section_id = inputs["section"]


def write_objective(goal: ProposedGoal, session: Session) -> None:
    """An objective more in the section; what both schools had agreed to is void."""
    section = session.get_one(PlanSection, goal.section_id)
    take(session, processes_of(PlanSection)[0], "take_up", section, SYSTEM_ACTOR, {"title": goal.wording["tr"]})


def remember_reason(goal: ProposedGoal, inputs: Mapping[str, Any]) -> None:
    """Why not."""
    goal.declined_because = inputs["reason"]


def plan_is_due(goal: ProposedGoal) -> datetime:
    """31 August, when the plan of the year is due."""
    return clock.end_of(goal.begins_on - timedelta(days=1))


def year_is_over(goal: ProposedGoal) -> datetime:
    """The day after the year for which it was proposed."""
    return clock.start_of(goal.begins_on.replace(year=goal.begins_on.year + 1))


S, COORDINATOR = State, Role.PARTNERSHIP_COORDINATOR
MINE: dict[str, Any] = {"of": its_school, "as_": is_in_office}
TAKE: dict[str, Any] = MINE | {
    "takes": GoalTaking,
    "locks": hold_section,
    "sets": note_section,
    "then": write_objective,
    "due": plan_is_due,
    "tells": (to.coordinators,),
}
DECLINE: dict[str, Any] = MINE | {"takes": GoalRefusal, "sets": remember_reason, "optional": True}
# fmt: off
PROPOSED_GOAL = Process("proposed_goal", ProposedGoal, (
    Step(None,       "propose", SYSTEM,      S.PROPOSED, Proposed, make=propose, tells=(its_people,)),
    Step(S.PROPOSED, "take",    COORDINATOR, S.TAKEN,    Taken,    (section_of_another_plan, plan_is_not_written), **TAKE),
    Step(S.PROPOSED, "decline", COORDINATOR, S.DECLINED, Declined, **DECLINE),
    Step(S.PROPOSED, "lapse",   SYSTEM,      S.LAPSED,   Lapsed,   at=year_is_over, optional=True),
), arrived=S.TAKEN)
# fmt: on
