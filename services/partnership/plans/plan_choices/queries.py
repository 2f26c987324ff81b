"""The sections of the plans that somebody may see, in which objectives and indicators stand."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Select

from chassis.identity import Actor
from chassis.scope import also
from services.partnership.plans.plan_sections.model import PlanSection
from services.partnership.plans.plan_sections.queries import visible_to


def sections_for(actor: Actor, plan: UUID | None) -> Select[Any]:
    """The sections of one plan, or of all."""
    wanted = visible_to(actor)
    return also(wanted, lambda one: one.where(PlanSection.plan_id == plan)) if plan else wanted
