"""Who sees coordination teams."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.training.coordination_teams.model import CoordinationTeam
from services.training.scope import otmg_covered


def visible_to(actor: Actor) -> Select[CoordinationTeam]:
    """The school and those above it."""
    return select(CoordinationTeam).where(otmg_covered(actor, CoordinationTeam.unit))
