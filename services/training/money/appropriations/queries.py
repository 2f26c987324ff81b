"""Who sees appropriations, and what is left of a province's."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from chassis.identity import Actor
from chassis.money.appropriations import shown_to
from services.training.money.appropriations.model import Appropriation
from services.training.money.balances.process import PURSE


def visible_to(actor: Actor) -> Select[Appropriation]:
    """ÖYGGM sees all, a province what was sent to it, auditors what lies in their scope."""
    return select(Appropriation).where(shown_to(actor, Appropriation))


def left_of(session: Session, province: str, year: int) -> Decimal:
    """What was transferred to a province in a budget year, less what was approved from it (FIN-10)."""
    return PURSE.balance(session, province, year).left
