"""Who writes an individual plan, and how its needs come before the school's management (TRN-03, TRN-06)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import KnownPerson
from chassis.errors import NotAllowed
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor
from chassis.processes import SAME, SYSTEM, Process, Step, rule
from chassis.schema import Inputs, Text
from chassis.transitions import take
from services.training import audience as to
from services.training.needs.need_statements.model import key_of
from services.training.needs.need_statements.process import MOST_NEEDS, ORIGINS, pass_on
from services.training.own_development.individual_plans import events as told
from services.training.own_development.individual_plans.model import IndividualPlan, PlannedNeed, State
from services.training.staff.queries import OWN_NEEDS

# One for each of the duties TRN-03.03 … TRN-03.08.
DUTIES = (*ORIGINS, "submit_need_to_management")


class PlannedNeedText(Inputs):
    """A need: its topic, where it comes from, which training would meet it, until when."""

    topic = Text(required=True, most=300)
    origin = fields.String(required=True, validate=validate.OneOf(ORIGINS), metadata={"x-choices": "teacher_duties"})
    wished_training = Text(most=300, load_default=None, allow_none=True)
    target_on = fields.Date(load_default=None, allow_none=True)
    done_on = fields.Date(load_default=None, allow_none=True)


class IndividualPlanText(Inputs):
    """All that stands in the plan: what is not named any more is taken out."""

    identify_student_gaps = Text(load_default=None, allow_none=True)
    need_from_student_gaps = Text(load_default=None, allow_none=True)
    need_from_own_practice = Text(load_default=None, allow_none=True)
    need_from_school_problems = Text(load_default=None, allow_none=True)
    need_from_developments = Text(load_default=None, allow_none=True)
    submit_need_to_management = Text(load_default=None, allow_none=True)
    needs = fields.List(fields.Nested(PlannedNeedText), load_default=list, validate=validate.Length(max=MOST_NEEDS))

    @validates_schema
    def each_once(self, said: dict[str, Any], **_: Any) -> None:
        """A topic is named once."""
        named = [key_of(one["topic"]) for one in said["needs"]]
        if len(named) != len(set(named)):
            raise ValidationError("topic_named_twice", field_name="needs")


class IndividualPlanOfYear(IndividualPlanText):
    """Of which school year."""

    school_year = fields.String(required=True, validate=validate.Regexp(r"^20\d\d-20\d\d$"))


class NeedMet(Inputs):
    """Which need, and since when it is met; without a day it is open again."""

    need = fields.UUID(required=True, metadata={"x-choices-from": "of:needs.id"})
    done_on = fields.Date(load_default=None, allow_none=True)


def draft(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> IndividualPlan:
    """The actor's own, at the school where they serve."""
    schools = actor.units(*OWN_NEEDS)
    if not schools:
        raise NotAllowed(extra={"roles": sorted(OWN_NEEDS)})
    person = session.get(KnownPerson, actor.person)
    name = person.name if person else ""
    plan = IndividualPlan(unit=schools[0], school_year=inputs["school_year"], person=actor.person, name=name)
    write_plan(plan, inputs)
    return plan


def write_plan(plan: IndividualPlan, inputs: Mapping[str, Any]) -> None:
    """What was said."""
    for duty in DUTIES:
        setattr(plan, duty, inputs[duty])
    plan.needs = [PlannedNeed(position=place, **one) for place, one in enumerate(inputs["needs"])]


def mark(plan: IndividualPlan, inputs: Mapping[str, Any]) -> None:
    """One of its needs is met, or open again."""
    for need in plan.needs:
        if need.id == inputs["need"]:
            need.done_on = inputs["done_on"]


def its_author(plan: IndividualPlan) -> Iterable[UUID]:
    """Whose plan it is."""
    return (plan.person,)


@rule(source="TRN-06", status=409)
def plan_already_begun(plan: IndividualPlan, session: Session) -> bool:
    """A person has one plan in a school year."""
    same = {"person": plan.person, "school_year": plan.school_year}
    return session.scalar(select(IndividualPlan.id).filter_by(**same)) is None


@rule(source="TRN-06", field="needs")
def need_required(plan: IndividualPlan) -> bool:
    """There is a need to be passed on."""
    return bool(plan.needs)


@rule(source="TRN-06", field="need")
def need_not_of_the_plan(plan: IndividualPlan, inputs: Mapping[str, Any]) -> bool:
    """The need stands in this very plan."""
    return inputs["need"] in {one.id for one in plan.needs}


@rule(source="TRN-06", field="done_on")
def done_in_the_future(plan: IndividualPlan, inputs: Mapping[str, Any]) -> bool:
    """What is to come is not done."""
    return inputs["done_on"] is None or bool(inputs["done_on"] <= clock.today())


def pass_needs_on(plan: IndividualPlan, session: Session, actor: Actor) -> None:
    """What is not met yet becomes its author's answer in the cycle that is open, where there is none (TRN-03.08)."""
    open_needs = [one for one in plan.needs if one.done_on is None]
    said = [{"topic": one.topic, "origin": one.origin, "wished_training": one.wished_training} for one in open_needs]
    pass_on(session, actor, said)


def go_along(plan: IndividualPlan, session: Session) -> None:
    """It lies where its author serves."""
    plan.unit = session.get_one(KnownPerson, plan.person).unit or plan.unit


def follow(session: Session, people: Iterable[UUID]) -> None:
    """Plans of people who serve at another school now go with them."""
    theirs = select(IndividualPlan).where(IndividualPlan.person.in_(list(people)))
    for plan in session.scalars(theirs.with_for_update()).all():
        known = session.get(KnownPerson, plan.person)
        if known is not None and known.unit is not None and known.unit != plan.unit:
            take(session, INDIVIDUAL_PLAN, "follow", plan, SYSTEM_ACTOR)


OWN: dict[str, Any] = {"of": its_author}
# fmt: off
INDIVIDUAL_PLAN = Process("individual_plan", IndividualPlan, (
    Step(None,            "draft",  OWN_NEEDS, State.DRAFT,     told.Drafted,   plan_already_begun, **OWN, takes=IndividualPlanOfYear, make=draft),
    Step(State.DRAFT,     "edit",   OWN_NEEDS, SAME,            told.Edited,    **OWN, takes=IndividualPlanText, sets=write_plan, edits=True, optional=True),
    Step(State.DRAFT,     "submit", OWN_NEEDS, State.SUBMITTED, told.Submitted, need_required, **OWN, then=pass_needs_on, tells=(to.principal, to.chair)),
    Step(State.SUBMITTED, "mark",   OWN_NEEDS, SAME,            told.Marked,    (need_not_of_the_plan, done_in_the_future), **OWN, takes=NeedMet, sets=mark, optional=True),
    Step(State.SUBMITTED, "revise", OWN_NEEDS, State.DRAFT,     told.Revised,   **OWN, optional=True),
    Step(tuple(State),    "follow", SYSTEM,    State.DRAFT,     told.Followed,  sets=go_along),
), arrived=State.SUBMITTED)
# fmt: on
