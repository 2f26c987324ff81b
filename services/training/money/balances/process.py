"""The balance of a place and a budget year; whoever approves an expense of it takes turns (FIN-10)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from chassis.identity import SYSTEM
from chassis.processes import rule
from chassis.transitions import take
from services.training.money.appropriations.model import Appropriation
from services.training.money.appropriations.model import State as Appropriated
from services.training.money.appropriations.process import APPROPRIATION
from services.training.money.fee_files.model import FeeFile
from services.training.money.fee_files.model import State as FeeState
from services.training.money.travel_claims.model import State as ClaimState
from services.training.money.travel_claims.model import TravelClaim

# NTF-47: with less than this share left, province and ÖYGGM are told (number proposed).
LOW = Decimal("0.10")
_COUNTS = (Appropriated.TRANSFERRED, Appropriated.CLOSED)


@dataclass(frozen=True)
class Balance:
    """What a place was given for a budget year, and what was approved from it."""

    transferred: Decimal
    approved: Decimal

    @property
    def left(self) -> Decimal:
        """What may still be approved."""
        return self.transferred - self.approved


def balance(session: Session, unit: str, year: int) -> Balance:
    """Of a province or, for what ÖYGGM itself pays, of the ministry."""
    session.flush()
    of_place = {"unit": unit, "budget_year": year}
    given = select(func.coalesce(func.sum(Appropriation.amount), 0)).filter_by(**of_place)
    fees = select(func.coalesce(func.sum(FeeFile.total), 0)).where(
        FeeFile.payer_unit == unit, FeeFile.budget_year == year, FeeFile.state.in_((FeeState.APPROVED, FeeState.PAID))
    )
    claims = select(func.coalesce(func.sum(TravelClaim.total), 0)).where(
        TravelClaim.payer_unit == unit,
        TravelClaim.budget_year == year,
        TravelClaim.state.in_((ClaimState.APPROVED, ClaimState.PAID)),
    )
    transferred = session.scalar(given.where(Appropriation.state.in_(_COUNTS)))
    approved = (session.scalar(fees) or Decimal(0)) + (session.scalar(claims) or Decimal(0))
    return Balance(Decimal(transferred or 0), Decimal(approved))


def lock_balance(expense: Any, session: Session) -> None:
    """The place's appropriations of the year: of two who approve at once, the second sees what the first approved."""
    wanted = select(Appropriation.id).filter_by(unit=expense.payer_unit, budget_year=expense.budget_year)
    session.execute(wanted.order_by(Appropriation.id).with_for_update()).all()


@rule(source="FIN-10", status=409)
def appropriation_exceeded(expense: Any, session: Session) -> bool:
    """Nothing is approved beyond what is left; it waits until ÖYGGM transfers more (Q-41)."""
    return bool(expense.total <= balance(session, expense.payer_unit, expense.budget_year).left)


def warn_if_low(expense: Any, session: Session) -> None:
    """With less than a tenth left, province and ÖYGGM are told once of each appropriation."""
    now = balance(session, expense.payer_unit, expense.budget_year)
    if now.left >= now.transferred * LOW:
        return
    wanted = select(Appropriation).filter_by(
        unit=expense.payer_unit, budget_year=expense.budget_year, state=Appropriated.TRANSFERRED, running_low=False
    )
    for one in session.scalars(wanted.order_by(Appropriation.id)):
        take(session, APPROPRIATION, "warn", one, SYSTEM)
