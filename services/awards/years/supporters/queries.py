"""Who sees supporters."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.awards.scope import STAFF, of_own_province
from services.awards.years.supporters.model import Supporter


def visible_to(actor: Actor) -> Select[Supporter]:
    """Whoever reads of the year's preparation."""
    return select(Supporter).where(of_own_province(actor, Supporter.unit, without=STAFF))
