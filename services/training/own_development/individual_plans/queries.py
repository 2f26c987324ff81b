"""Who sees somebody's own plan (PRV-07, ledger 4.2)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, false, select

from chassis import clock
from chassis.identity import Actor, Role
from chassis.scope import in_any_of
from services.training.needs.need_statements.queries import of_managed_school
from services.training.own_development.individual_plans.model import IndividualPlan, State
from services.training.own_development.plan_inspections.model import PlanInspection


def visible_to(actor: Actor) -> Select[IndividualPlan]:
    """Its author; once it is submitted the principal and the chair of the team; an auditor who has opened it today."""
    if actor.person is None:
        return select(IndividualPlan).where(false())
    submitted = IndividualPlan.state == State.SUBMITTED
    passed_on = [and_(submitted, one) for one in of_managed_school(actor, IndividualPlan.unit)]
    opened = select(PlanInspection.plan_id).where(
        PlanInspection.auditor == actor.person, PlanInspection.opened_at >= clock.start_of(clock.today())
    )
    inspected = [IndividualPlan.id.in_(opened)] if actor.units(Role.AUDITOR) else []
    return in_any_of(select(IndividualPlan), [IndividualPlan.person == actor.person, *passed_on, *inspected])


def of_school_year(wanted: Select[Any], school_year: str) -> Select[Any]:
    """Those of one school year."""
    return wanted.where(IndividualPlan.school_year == school_year)
