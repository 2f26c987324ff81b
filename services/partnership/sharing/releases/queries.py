"""Who sees releases, also those that are not public yet."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.partnership.scope import theirs
from services.partnership.sharing.releases.model import Release


def visible_to(actor: Actor) -> Select[Release]:
    """Both schools and those above them (Q-04)."""
    return theirs(actor, select(Release), Release)
