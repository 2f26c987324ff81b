"""Who sees how a visitor is looked after (PRV-08, ledger 5.1)."""

from __future__ import annotations

from sqlalchemy import Select, and_, false, or_, select

from chassis.identity import Actor, Role
from services.mobility.stays.model import STANDING, Stay
from services.mobility.visit_programmes.model import VisitProgramme


def visible_to(actor: Actor) -> Select[Stay]:
    """The visitor, and until a month after the visit the host's principal and guide."""
    if actor.person is None or not actor.posts:
        return select(Stay).where(false())
    guided = select(VisitProgramme.id).where(VisitProgramme.guide == actor.person)
    hosts = or_(Stay.unit.in_(actor.units(Role.PRINCIPAL)), Stay.programme_id.in_(guided))
    return select(Stay).where(or_(Stay.person == actor.person, and_(hosts, Stay.state.in_(STANDING))))
