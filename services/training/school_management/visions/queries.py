"""Who sees a school's vision."""

from __future__ import annotations

from sqlalchemy import Select

from chassis.identity import Actor
from services.training.school_management.visions.model import Vision
from services.training.scope import otmg_things_of


def visible_to(actor: Actor) -> Select[Vision]:
    """The school and those above it."""
    return otmg_things_of(actor, Vision)
