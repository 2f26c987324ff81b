"""The balance of a place and a budget year; whoever approves an expense of it takes turns (FIN-10)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from chassis.identity import SYSTEM
from chassis.money.appropriations import Appropriated, State
from chassis.processes import Process, rule
from chassis.transitions import take

# NTF-47: with less than this share left, province and ÖYGGM are told (number proposed).
LOW = Decimal("0.10")
_COUNTS = (State.TRANSFERRED, State.CLOSED)
# In these states an expense takes something away, whatever kind of expense it is.
_SPENT = ("approved", "paid")


@dataclass(frozen=True)
class Balance:
    """What a place was given for a budget year, and what was approved from it."""

    transferred: Decimal
    approved: Decimal

    @property
    def left(self) -> Decimal:
        """What may still be approved."""
        return self.transferred - self.approved


@dataclass(frozen=True)
class Purse:
    """A programme's appropriations by their table, and every kind of expense that is paid from them.

    An expense has a total, a budget year, and the unit that pays.
    """

    appropriations: Process
    expenses: tuple[type[Any], ...]

    def __post_init__(self) -> None:
        _OF_MODEL[self.appropriations.model] = self

    def balance(self, session: Session, unit: str, year: int) -> Balance:
        """Of a province or, for what ÖYGGM itself pays, of the ministry."""
        session.flush()
        model: type[Appropriated] = self.appropriations.model
        given = select(func.coalesce(func.sum(model.amount), 0)).filter_by(unit=unit, budget_year=year)
        transferred = session.scalar(given.where(model.state.in_(_COUNTS)))
        approved = sum((self._approved(session, one, unit, year) for one in self.expenses), Decimal(0))
        return Balance(Decimal(transferred or 0), approved)

    def _approved(self, session: Session, model: type[Any], unit: str, year: int) -> Decimal:
        spent = select(func.coalesce(func.sum(model.total), 0)).where(
            model.payer_unit == unit, model.budget_year == year, model.state.in_(_SPENT)
        )
        return Decimal(session.scalar(spent) or 0)

    def lock_balance(self, expense: Any, session: Session) -> None:
        """The place's appropriations of the year: of two who approve, the second sees what the first approved."""
        model: type[Appropriated] = self.appropriations.model
        wanted = select(model.id).filter_by(unit=expense.payer_unit, budget_year=expense.budget_year)
        session.execute(wanted.order_by(model.id).with_for_update()).all()

    @rule(source="FIN-10", status=409)
    def appropriation_exceeded(self, expense: Any, session: Session) -> bool:
        """Nothing is approved beyond what is left; it waits until ÖYGGM transfers more (Q-41)."""
        return bool(expense.total <= self.balance(session, expense.payer_unit, expense.budget_year).left)

    def warn_if_low(self, expense: Any, session: Session) -> None:
        """With less than a tenth left, province and ÖYGGM are told once of each appropriation."""
        now = self.balance(session, expense.payer_unit, expense.budget_year)
        if now.left >= now.transferred * LOW:
            return
        model: type[Appropriated] = self.appropriations.model
        wanted = select(model).filter_by(
            unit=expense.payer_unit, budget_year=expense.budget_year, state=State.TRANSFERRED, running_low=False
        )
        for one in session.scalars(wanted.order_by(model.id)):
            take(session, self.appropriations, "warn", one, SYSTEM)


_OF_MODEL: dict[type[Any], Purse] = {}


def purse_of(appropriation: Appropriated) -> Purse:
    """From what is paid what this appropriation is for."""
    return _OF_MODEL[type(appropriation)]
