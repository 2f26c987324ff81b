"""Who sees what is exhibited (AWD-30)."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.awards.school_work.exhibitions.model import Exhibition
from services.awards.scope import of_own_province


def visible_to(actor: Actor) -> Select[Exhibition]:
    """What is exhibited is for everybody of the province, and for those above it."""
    return select(Exhibition).where(of_own_province(actor, Exhibition.province))
