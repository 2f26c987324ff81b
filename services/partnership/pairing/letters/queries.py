"""Who sees letters and the guide."""

from __future__ import annotations

from sqlalchemy import Select, false, select

from chassis.identity import Actor
from services.partnership.pairing.letters.model import Guide, Letter


def letters_visible_to(actor: Actor) -> Select[Letter]:
    """Whoever holds a post reads the programme's letters."""
    return select(Letter) if actor.posts else select(Letter).where(false())


def guides_visible_to(actor: Actor) -> Select[Guide]:
    """Whoever holds a post reads the guide."""
    return select(Guide) if actor.posts else select(Guide).where(false())
