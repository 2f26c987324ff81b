"""Who sees principals' judgements of a half-year."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.training.output_evaluations.model import OutputEvaluation
from services.training.scope import otmg_covered


def visible_to(actor: Actor) -> Select[OutputEvaluation]:
    """The school and those above it."""
    return select(OutputEvaluation).where(otmg_covered(actor, OutputEvaluation.unit))
