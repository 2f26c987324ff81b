"""Who writes a plan's section, and who stands by it (PAR-24, PAR-45)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session, object_session

from chassis import signatures
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor, Role
from chassis.processes import SAME, SYSTEM, At, Process, Step, processes_of, rule
from chassis.transitions import take
from services.partnership import audience as to
from services.partnership.people.coordinators.model import in_office
from services.partnership.plans.action_plans.model import ActionPlan
from services.partnership.plans.plan_edits.process import ROW_RULES
from services.partnership.plans.plan_rows.process import SectionContent, write_content
from services.partnership.plans.plan_sections.events import Confirmed, Edited, GoalTakenUp, LaidAside, Opened, Revised
from services.partnership.plans.plan_sections.model import Objective, PlanSection, State
from services.partnership.reviewing.reviews.model import Review

WRITTEN = (Review.DRAFT, Review.AGREED)


def open_section(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> PlanSection:
    """An empty section of a plan."""
    plan: ActionPlan = inputs["plan"]
    return PlanSection(
        unit=plan.unit,
        group_two=plan.group_two,
        plan_id=plan.id,
        partnership_id=plan.partnership_id,
        school_year=plan.school_year,
        subject=inputs.get("subject"),
        head=inputs.get("head"),
        position=inputs.get("position", 100),
    )


def is_in_office(section: PlanSection, actor: Actor) -> bool:
    """A coordinator who was replaced loses write access at once (Q-05)."""
    session = object_session(section)
    return session is None or in_office(session, section.partnership_id, actor)


def its_zumre(section: PlanSection) -> Iterable[At]:
    """The zümre heads of the section's subject at both schools."""
    return [At(school, section.subject) for school in section.schools] if section.subject else []


def its_head(section: PlanSection) -> Iterable[UUID]:
    """The joint zümre head; nobody for the whole school's section."""
    return [section.head] if section.head else []


def lock_plan(section: PlanSection, session: Session) -> ActionPlan:
    """The plan's row: an agreement and an edit that void each other never cross."""
    return session.get_one(ActionPlan, section.plan_id, with_for_update=True, populate_existing=True)


@rule(source="SM-PAR-4", status=409)
def plan_is_not_written(section: PlanSection, session: Session) -> bool:
    """A section changes while the plan is drafted or agreed; a returned plan is revised first."""
    plan = session.get_one(ActionPlan, section.plan_id)
    return plan.review_state in WRITTEN and plan.laid_aside_at is None


def plan_goes_on(section: PlanSection) -> bool:
    """The partnership is not over."""
    session = object_session(section)
    return session is None or session.get_one(ActionPlan, section.plan_id).laid_aside_at is None


def add_objective(section: PlanSection, inputs: Mapping[str, Any]) -> None:
    """A goal that was proposed: which aim it serves and by what it is measured is written by an edit."""
    section.objectives.append(Objective(position=len(section.objectives), title=inputs["title"], aims=[]))


def void_agreement(section: PlanSection, session: Session) -> None:
    """What both schools agreed to is no longer what stands there."""
    plan, process = session.get_one(ActionPlan, section.plan_id), processes_of(ActionPlan)[0]
    if plan.review_state is Review.AGREED:
        take(session, process, "fall_back", plan, SYSTEM_ACTOR)
    elif signatures.signed_places(session, plan.id, "agree"):
        take(session, process, "drop_marks", plan, SYSTEM_ACTOR)


COORDINATOR, ZUMRE_HEAD = Role.PARTNERSHIP_COORDINATOR, Role.ZUMRE_HEAD
BOTH = (State.DRAFT, State.CONFIRMED)
RULES = (plan_is_not_written, *ROW_RULES)
EDIT: dict[str, Any] = {"locks": lock_plan, "takes": SectionContent, "sets": write_content, "then": void_agreement}
# fmt: off
PLAN_SECTION = Process("plan_section", PlanSection, (
    Step(None,        "open",    SYSTEM,                       State.DRAFT,     Opened,    make=open_section),
    Step(BOTH,        "edit",    COORDINATOR,                  State.DRAFT,     Edited,    RULES, of=to.both_schools, as_=is_in_office, edits=True, optional=True, **EDIT),
    Step(BOTH,        "edit",    ZUMRE_HEAD,                   State.DRAFT,     Edited,    RULES, of=its_zumre, edits=True, optional=True, **EDIT),
    Step(BOTH,        "revise",  SYSTEM,                       SAME,            Revised,   takes=SectionContent, sets=write_content),
    Step(BOTH,        "take_up", SYSTEM,                       State.DRAFT,     GoalTakenUp, sets=add_objective, then=void_agreement),
    Step(State.DRAFT, "confirm", (ZUMRE_HEAD, Role.TEACHER),   State.CONFIRMED, Confirmed, plan_is_not_written, of=its_head, when=plan_goes_on, locks=lock_plan),
    Step(BOTH,        "lay_aside", SYSTEM,                     SAME,            LaidAside),
))
# fmt: on
