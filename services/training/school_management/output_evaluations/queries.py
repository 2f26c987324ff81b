"""Who sees principals' judgements of a half-year."""

from __future__ import annotations

from sqlalchemy import Select

from chassis.identity import Actor
from services.training.school_management.output_evaluations.model import OutputEvaluation
from services.training.scope import otmg_things_of


def visible_to(actor: Actor) -> Select[OutputEvaluation]:
    """The school and those above it."""
    return otmg_things_of(actor, OutputEvaluation)
