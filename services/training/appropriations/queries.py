"""Who sees appropriations, and what is left of a province's."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from chassis.identity import ROOT, Actor, Role
from services.training.appropriations.model import Appropriation
from services.training.balances.process import balance

_SEE_ALL = (Role.OYGGM_OFFICER, Role.AUDITOR)


def visible_to(actor: Actor) -> Select[Appropriation]:
    """ÖYGGM and auditors see all, a province what was sent to it."""
    own = [unit for unit in actor.units(Role.PROVINCE_OFFICER) if unit != ROOT]
    if any(post.role in _SEE_ALL and post.unit == ROOT for post in actor.posts):
        return select(Appropriation)
    return select(Appropriation).where(or_(Appropriation.unit.in_(own)))


def left_of(session: Session, province: str, year: int) -> Decimal:
    """What was transferred to a province in a budget year, less what was approved from it (FIN-10)."""
    return balance(session, province, year).left
