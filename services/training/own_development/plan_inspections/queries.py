"""Who sees that a plan was inspected."""

from __future__ import annotations

from sqlalchemy import Select, false, select

from chassis.identity import Actor
from services.training.own_development.plan_inspections.model import PlanInspection


def visible_to(actor: Actor) -> Select[PlanInspection]:
    """The auditor who did."""
    own = PlanInspection.auditor == actor.person if actor.person else false()
    return select(PlanInspection).where(own)
