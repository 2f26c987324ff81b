"""Who writes down what was measured, and how a value is corrected (PAR-25)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from marshmallow import fields
from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.errors import NotFound
from chassis.evidence.model import evidence_of
from chassis.evidence.rows import takes_evidence
from chassis.identity import Actor, Role
from chassis.processes import At, Process, Step, processes_of, rule
from chassis.schema import Inputs, Text
from chassis.transitions import create
from services.partnership import audience as to
from services.partnership.pairing.partnerships.queries import partnership_of
from services.partnership.people.coordinators.model import check_office, in_office
from services.partnership.plans.action_plans.model import ActionPlan, Execution
from services.partnership.plans.indicator_values.events import Corrected, Recorded
from services.partnership.plans.indicator_values.model import IndicatorValue, State
from services.partnership.plans.plan_rows.process import LIMIT
from services.partnership.plans.plan_sections.model import Indicator
from services.partnership.years.cycles.model import first_day_of

COORDINATOR, ZUMRE_HEAD = Role.PARTNERSHIP_COORDINATOR, Role.ZUMRE_HEAD


class Measured(Inputs):
    """What was measured, and on which day; it counts for that day's month."""

    value = fields.Float(required=True, validate=LIMIT)
    measured_on = fields.Date(required=True)
    note = Text(load_default=None, allow_none=True)


class ValueEntry(Measured):
    """By which indicator."""

    indicator = fields.UUID(required=True, metadata={"x-choices-from": "things:indicators"})


class Correction(Measured):
    """What it really was, and why it was written down wrongly."""

    reason = Text(required=True)


def enter(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> IndicatorValue:
    """A value of an indicator of a plan that this person may see. Raises NotFound."""
    indicator = session.get(Indicator, inputs["indicator"])
    if indicator is None:
        raise NotFound
    section = indicator.objective.section
    partnership = partnership_of(session, actor, section.partnership_id)
    if actor.units(COORDINATOR) and not actor.units(ZUMRE_HEAD):
        check_office(session, partnership.id, actor)
    # The plan's row: a report is not sent while a value of its year is entered.
    plan = session.get_one(ActionPlan, section.plan_id, with_for_update=True, populate_existing=True)
    return IndicatorValue(
        unit=plan.unit,
        group_two=plan.group_two,
        partnership_id=plan.partnership_id,
        plan_id=plan.id,
        school_year=plan.school_year,
        subject=section.subject,
        indicator_id=indicator.id,
        indicator=indicator,
        period=f"{inputs['measured_on']:%Y-%m}",
        measured_on=inputs["measured_on"],
        value=inputs["value"],
        note=inputs["note"],
        replaces=inputs.get("replaces"),
    )


def lock_plan(value: IndicatorValue, session: Session) -> ActionPlan:
    """The plan's row, as when a value is entered."""
    return session.get_one(ActionPlan, value.plan_id, with_for_update=True, populate_existing=True)


def of_own_subject(value: IndicatorValue, actor: Actor) -> bool:
    """A zümre head measures what the own zümre set itself; a coordinator all."""
    zumre = (post for school in value.schools if (post := actor.post((ZUMRE_HEAD,), school, value.subject)))
    return bool(actor.units(COORDINATOR)) or (value.subject is not None and any(zumre))


def is_in_office(value: IndicatorValue, actor: Actor) -> bool:
    """A coordinator who was replaced loses write access at once (Q-05)."""
    session = object_session(value)
    return session is None or in_office(session, value.partnership_id, actor)


def its_zumre(value: IndicatorValue) -> Iterable[At]:
    """The zümre heads of the section's subject at both schools."""
    return [At(school, value.subject) for school in value.schools] if value.subject else []


@rule(source="PAR-38", status=409)
def plan_not_submitted(value: IndicatorValue, session: Session) -> bool:
    """Before the plan is sent its indicators may still change."""
    return session.get_one(ActionPlan, value.plan_id).first_submitted_at is not None


@rule(source="SM-PAR-4", status=409)
def plan_is_closed(value: IndicatorValue, session: Session) -> bool:
    """The year's report was accepted: its values stay as they are."""
    return session.get_one(ActionPlan, value.plan_id).execution_state is not Execution.CLOSED


@rule(source="PAR-25", field="measured_on")
def day_not_of_the_school_year(value: IndicatorValue, inputs: Mapping[str, Any]) -> bool:
    """It was measured on a day of the plan's school year that has come."""
    begins = first_day_of(value.school_year)
    return bool(begins <= inputs["measured_on"] < begins.replace(year=begins.year + 1))


@rule(source="PAR-25", field="measured_on")
def day_not_reached(value: IndicatorValue, inputs: Mapping[str, Any]) -> bool:
    """What will be measured is not yet known."""
    return bool(inputs["measured_on"] <= clock.today())


@rule(source="PAR-25", status=409)
def value_already_recorded(value: IndicatorValue, session: Session, inputs: Mapping[str, Any]) -> bool:
    """A month has one value; another is a correction, which says why and keeps the old one."""
    month = f"{inputs['measured_on']:%Y-%m}"
    wanted = select(IndicatorValue.id).filter_by(indicator_id=value.indicator_id, period=month, state=State.RECORDED)
    return set(session.scalars(wanted)) <= {value.id}


def note_reason(value: IndicatorValue, inputs: Mapping[str, Any]) -> None:
    """Why it does not count any more."""
    value.reason = inputs["reason"]


def write_anew(value: IndicatorValue, session: Session, actor: Actor, inputs: Mapping[str, Any]) -> None:
    """The value that counts instead; the old one stays as it was."""
    said = {name: inputs[name] for name in ("value", "measured_on", "note")}
    said |= {"indicator": value.indicator_id, "replaces": value.id}
    create(session, processes_of(IndicatorValue)[0], "record", actor, said)


def note_evidence(value: IndicatorValue, session: Session) -> None:
    """A value that something proves is drawn full, and hollow again when that is taken back."""
    value.has_evidence = bool(evidence_of(session, value.id))


WHOSE: dict[str, Any] = {"of": to.both_schools, "as_": of_own_subject, "locks": lock_plan, "then": note_evidence}
RULES = (plan_not_submitted, plan_is_closed, day_not_of_the_school_year, day_not_reached, value_already_recorded)
CORRECT: dict[str, Any] = {
    "takes": Correction,
    "locks": lock_plan,
    "sets": note_reason,
    "then": write_anew,
    "optional": True,
    "tells": (to.coordinators,),
}
# fmt: off
INDICATOR_VALUE = Process("indicator_value", IndicatorValue, (
    Step(None,           "record",  (COORDINATOR, ZUMRE_HEAD), State.RECORDED,  Recorded,  RULES, of=to.both_schools, as_=of_own_subject, takes=ValueEntry, make=enter, tells=(to.coordinators,)),
    Step(State.RECORDED, "correct", COORDINATOR,               State.CORRECTED, Corrected, RULES, of=to.both_schools, as_=is_in_office, **CORRECT),
    Step(State.RECORDED, "correct", ZUMRE_HEAD,                State.CORRECTED, Corrected, RULES, of=its_zumre, **CORRECT),
    *takes_evidence("partnership.indicator_value", (State.RECORDED,), (COORDINATOR, ZUMRE_HEAD), **WHOSE),
), arrived=State.RECORDED)
# fmt: on
