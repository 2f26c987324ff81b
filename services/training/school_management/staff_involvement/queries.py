"""Who sees decisions in which staff took part."""

from __future__ import annotations

from sqlalchemy import Select

from chassis.identity import Actor
from services.training.school_management.staff_involvement.model import SharedDecision
from services.training.scope import otmg_things_of


def visible_to(actor: Actor) -> Select[SharedDecision]:
    """The school and those above it."""
    return otmg_things_of(actor, SharedDecision)
