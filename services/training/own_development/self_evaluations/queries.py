"""Who sees a self-evaluation."""

from __future__ import annotations

from sqlalchemy import Select, false, select

from chassis.identity import Actor
from services.training.own_development.self_evaluations.model import SelfEvaluation


def visible_to(actor: Actor) -> Select[SelfEvaluation]:
    """Its author and nobody else."""
    own = SelfEvaluation.person == actor.person if actor.person else false()
    return select(SelfEvaluation).where(own)
