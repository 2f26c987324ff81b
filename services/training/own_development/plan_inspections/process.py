"""An auditor opens a plan by saying under which order (ledger 4.2, note 4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from marshmallow import fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import NotFound
from chassis.identity import Actor, Role, covers
from chassis.processes import Process, Step
from chassis.schema import Inputs, Text
from services.training.own_development.individual_plans.model import IndividualPlan
from services.training.own_development.plan_inspections.events import Opened
from services.training.own_development.plan_inspections.model import PlanInspection, State


class PlanInspected(Inputs):
    """Whose plan of which year, the number of the audit order, and why."""

    person = fields.UUID(required=True, metadata={"x-choices-from": "everybody"})
    school_year = fields.String(required=True, validate=validate.Regexp(r"^20\d\d-20\d\d$"))
    audit_order = Text(required=True, most=60)
    reason = Text(required=True)


def open_plan(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> PlanInspection:
    """Of somebody in the auditor's scope. Raises NotFound where there is no such plan."""
    same = {"person": inputs["person"], "school_year": inputs["school_year"]}
    plan = session.scalar(select(IndividualPlan).filter_by(**same))
    if plan is None or not any(covers(unit, plan.unit) for unit in actor.units(Role.AUDITOR)):
        raise NotFound
    return PlanInspection(
        unit=plan.unit,
        plan_id=plan.id,
        auditor=actor.person,
        audit_order=inputs["audit_order"],
        reason=inputs["reason"],
        opened_at=clock.now(),
    )


def its_auditor(inspection: PlanInspection) -> Iterable[UUID]:
    """Whoever looked."""
    return (inspection.auditor,)


# fmt: off
PLAN_INSPECTION = Process("plan_inspection", PlanInspection, (
    Step(None, "open", Role.AUDITOR, State.OPENED, Opened, of=its_auditor, takes=PlanInspected, make=open_plan),
), arrived=State.OPENED)
# fmt: on
