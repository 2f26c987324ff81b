"""Who sees a school's communities."""

from __future__ import annotations

from sqlalchemy import Select

from chassis.identity import Actor
from services.training.learning_communities.school_communities.model import SchoolCommunity
from services.training.scope import things_of


def visible_to(actor: Actor) -> Select[SchoolCommunity]:
    """The school and those above it."""
    return things_of(actor, SchoolCommunity)
