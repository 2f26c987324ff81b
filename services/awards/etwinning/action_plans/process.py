"""Teachers plan together what they do for eTwinning in a year (ETW-04)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import Actor
from chassis.processes import SAME, Process, Step, rule
from chassis.schema import Inputs, Text
from services.awards.etwinning.action_plans.events import Edited, Written
from services.awards.etwinning.action_plans.model import EtwinningAction, EtwinningActionPlan, State, plan_of
from services.awards.etwinning.staff.queries import PLANNING, all_serve


class PlannedAction(Inputs):
    """What, by whom, from when to when; and when it was done."""

    what = Text(required=True, most=500)
    owner = fields.UUID(required=True)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)
    done_on = fields.Date(load_default=None, allow_none=True)

    @validates_schema
    def days_in_order(self, said: dict[str, Any], **_: Any) -> None:
        """It does not end before it begins."""
        if said["ends_on"] < said["starts_on"]:
            raise ValidationError("ends_before_it_begins", field_name="ends_on")


class ActionPlanContent(Inputs):
    """The whole plan."""

    planned = fields.List(fields.Nested(PlannedAction), required=True, validate=validate.Length(min=1, max=100))


def write(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> EtwinningActionPlan:
    """The plan of the own school, for the year that goes on."""
    plan = EtwinningActionPlan(unit=actor.units(*PLANNING)[0], school_year=clock.school_year_of(clock.today()))
    write_actions(plan, inputs)
    return plan


def write_actions(plan: EtwinningActionPlan, inputs: Mapping[str, Any]) -> None:
    """What stands in it from now on."""
    plan.planned = [EtwinningAction(place=place, **one) for place, one in enumerate(inputs["planned"])]


@rule(source="ETW-04", status=409)
def etwinning_plan_already_written(plan: EtwinningActionPlan, session: Session) -> bool:
    """A school has one plan for a year; it is written further."""
    return plan_of(session, plan.unit, plan.school_year) is None


@rule(source="ETW-04", status=409)
def plan_year_is_over(plan: EtwinningActionPlan) -> bool:
    """What was planned for a year that is over stays as it is."""
    return plan.school_year == clock.school_year_of(clock.today())


@rule(source="ETW-04", field="planned")
def owner_not_of_the_school(plan: EtwinningActionPlan, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Whoever is responsible serves at the school."""
    return all_serve(session, plan.unit, (one["owner"] for one in inputs["planned"]))


@rule(source="ETW-04", field="planned")
def action_outside_the_year(plan: EtwinningActionPlan, inputs: Mapping[str, Any]) -> bool:
    """What is planned lies in the school year."""
    days = (day for one in inputs["planned"] for day in (one["starts_on"], one["ends_on"]))
    return all(clock.school_year_of(day) == plan.school_year for day in days)


@rule(source="ETW-04", field="planned")
def action_done_in_the_future(plan: EtwinningActionPlan, inputs: Mapping[str, Any]) -> bool:
    """What is done lies behind."""
    return all(one["done_on"] is None or one["done_on"] <= clock.today() for one in inputs["planned"])


FITS = (owner_not_of_the_school, action_outside_the_year, action_done_in_the_future)
# fmt: off
ETWINNING_ACTION_PLAN = Process("etwinning_action_plan", EtwinningActionPlan, (
    Step(None,       "write", PLANNING, State.KEPT, Written, (etwinning_plan_already_written, *FITS), takes=ActionPlanContent, make=write),
    Step(State.KEPT, "edit",  PLANNING, SAME,       Edited,  (plan_year_is_over, *FITS), takes=ActionPlanContent, sets=write_actions, edits=True, optional=True),
), arrived=State.KEPT)
# fmt: on
