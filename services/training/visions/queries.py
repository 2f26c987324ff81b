"""Who sees a school's vision."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.training.scope import otmg_covered
from services.training.visions.model import Vision


def visible_to(actor: Actor) -> Select[Vision]:
    """The school and those above it."""
    return select(Vision).where(otmg_covered(actor, Vision.unit))
