"""Who sees coordination teams."""

from __future__ import annotations

from sqlalchemy import Select

from chassis.identity import Actor
from services.training.needs.coordination_teams.model import CoordinationTeam
from services.training.scope import otmg_things_of


def visible_to(actor: Actor) -> Select[CoordinationTeam]:
    """The school and those above it."""
    return otmg_things_of(actor, CoordinationTeam)
