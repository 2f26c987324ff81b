"""Who sees appropriations, and what is left of a province's."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from chassis.identity import ROOT, Actor, Role
from chassis.scope import below
from services.training.money.appropriations.model import Appropriation
from services.training.money.balances.process import balance

_SEE_ALL = (Role.OYGGM_OFFICER, Role.AUDITOR)


def visible_to(actor: Actor) -> Select[Appropriation]:
    """ÖYGGM sees all, a province what was sent to it, auditors what lies in their scope."""
    own = [unit for unit in actor.units(Role.PROVINCE_OFFICER) if unit != ROOT]
    covered = [below(Appropriation.unit, unit) for unit in actor.units(*_SEE_ALL)]
    return select(Appropriation).where(or_(Appropriation.unit.in_(own), *covered))


def left_of(session: Session, province: str, year: int) -> Decimal:
    """What was transferred to a province in a budget year, less what was approved from it (FIN-10)."""
    return balance(session, province, year).left
