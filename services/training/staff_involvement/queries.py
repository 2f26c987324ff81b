"""Who sees decisions in which staff took part."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.training.scope import otmg_covered
from services.training.staff_involvement.model import SharedDecision


def visible_to(actor: Actor) -> Select[SharedDecision]:
    """The school and those above it."""
    return select(SharedDecision).where(otmg_covered(actor, SharedDecision.unit))
