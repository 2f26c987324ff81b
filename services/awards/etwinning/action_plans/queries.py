"""Who sees which eTwinning action plans."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.awards.etwinning.action_plans.model import EtwinningActionPlan
from services.awards.etwinning.staff.queries import OF_THE_MISSION, read_by


def visible_to(actor: Actor) -> Select[EtwinningActionPlan]:
    """The school's staff, and those above it."""
    return select(EtwinningActionPlan).where(read_by(actor, EtwinningActionPlan.unit, OF_THE_MISSION))
