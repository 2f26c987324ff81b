"""Who sees the pages of host schools."""

from __future__ import annotations

from sqlalchemy import Select, and_, or_, select

from chassis.identity import Actor
from services.mobility.scope import covered, shown_on_oba
from services.mobility.showcases.model import Showcase, State


def visible_to(actor: Actor) -> Select[Showcase]:
    """Everybody sees a page that is shown; the school and those above it see it afterwards too."""
    shown = and_(Showcase.state == State.SHOWN, shown_on_oba(actor))
    return select(Showcase).where(or_(shown, covered(actor, Showcase.unit)))
