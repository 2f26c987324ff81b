"""What is kept of an appropriation, and what it is left to pay from."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlalchemy import CheckConstraint, Index, Numeric
from sqlalchemy.orm import Mapped, mapped_column

from chassis.texts import Words
from chassis.things import Thing
from services.training.tables import Base

# To the kuruş: nothing of it is ever rounded.
MONEY = Numeric(14, 2)
# What these appropriations pay for, and nothing else (FIN-01, FIN-02).
PROJECT = "Öğretmen ve Okul Yöneticilerin Mesleki Gelişiminde Yaklaşımlar Projesi"


class State(StrEnum):
    """Where an appropriation stands (SM-FIN)."""

    RECORDED = "recorded"
    TRANSFERRED = "transferred"
    CLOSED = "closed"


class Appropriation(Thing, Base):
    """Money of a budget year for the project; it lies at the province it was sent to, or at the ministry."""

    __tablename__ = "appropriations"
    __table_args__ = (
        CheckConstraint("amount > 0", name="amount_above_zero"),
        Index(None, "unit", "budget_year"),
    )
    amount: Mapped[Decimal] = mapped_column(MONEY)
    budget_year: Mapped[int]
    legal_basis: Mapped[str]
    project: Mapped[str] = mapped_column(default=PROJECT)
    document_number: Mapped[str | None]
    transferred_on: Mapped[date | None]
    running_low: Mapped[bool] = mapped_column(default=False)
    state: Mapped[State] = mapped_column(default=State.RECORDED)

    def title(self) -> Words:
        """Of which year, and how much."""
        amount = f"{self.amount:,.2f}"
        turkish = amount.translate(str.maketrans(",.", ".,"))
        return {
            "tr": f"{self.budget_year} ödeneği, {turkish} TL",
            "en": f"Appropriation {self.budget_year}, TRY {amount}",
        }
