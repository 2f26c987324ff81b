"""The objectives and indicators of the plans that somebody may see, newest first."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.partnership.plans.plan_sections.model import Indicator, Objective, PlanSection
from services.partnership.plans.plan_sections.queries import visible_to


def objectives_for(actor: Actor, plan: UUID | None) -> Select[Any]:
    """The objectives of one plan, or of all."""
    sections = _sections(actor, plan)
    return select(Objective).join(Objective.section).where(Objective.section_id.in_(sections))


def indicators_for(actor: Actor, plan: UUID | None) -> Select[Any]:
    """The indicators of one plan, or of all."""
    objectives = select(Objective.id).where(Objective.section_id.in_(_sections(actor, plan)))
    return select(Indicator).where(Indicator.objective_id.in_(objectives))


def _sections(actor: Actor, plan: UUID | None) -> Select[Any]:
    wanted = visible_to(actor).with_only_columns(PlanSection.id)
    return wanted.where(PlanSection.plan_id == plan) if plan else wanted
