"""Who sees a plan's sections."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.partnership.plans.plan_sections.model import PlanSection
from services.partnership.scope import theirs


def visible_to(actor: Actor) -> Select[PlanSection]:
    """Both schools and those above them (Q-04)."""
    return theirs(actor, select(PlanSection), PlanSection)
