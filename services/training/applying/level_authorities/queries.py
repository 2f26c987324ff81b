"""Who sees how a province decides."""

from __future__ import annotations

from sqlalchemy import Select

from chassis.identity import Actor
from services.training.applying.level_authorities.model import LevelAuthority
from services.training.scope import things_of


def visible_to(actor: Actor) -> Select[LevelAuthority]:
    """The province and the ministry."""
    return things_of(actor, LevelAuthority)
