"""What is kept of a travel claim; the paper of each line is evidence of it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Thing, new_id
from services.training.money.appropriations.model import MONEY
from services.training.tables import Base


class State(StrEnum):
    """Where a claim stands (SM-FIN)."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    PAID = "paid"
    RETURNED = "returned"
    REJECTED = "rejected"


class TravelClaim(Thing, Base):
    """What a trainer claims for one assignment; it lies where the activity took place (Q-41)."""

    __tablename__ = "travel_claims"
    __table_args__ = (Index(None, "payer_unit", "budget_year"), Index(None, "claimant", "id"))
    claimant: Mapped[UUID]
    claimant_name: Mapped[str]
    own_unit: Mapped[str] = mapped_column(String(collation="C"))
    # The community or the school's training for which the trainer was assigned (FIN-02).
    source_id: Mapped[UUID]
    subject: Mapped[str]
    place_name: Mapped[str]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    budget_year: Mapped[int]
    payer_unit: Mapped[str] = mapped_column(String(collation="C"))
    lines: Mapped[list[ClaimLine]] = relationship(order_by="ClaimLine.id", cascade="all, delete-orphan")
    # With the negative lines of what was paid too much.
    total: Mapped[Decimal] = mapped_column(MONEY, default=Decimal(0))
    corrections: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    paid_on: Mapped[date | None]
    document_number: Mapped[str | None]
    state: Mapped[State] = mapped_column(default=State.DRAFT)

    def title(self) -> Words:
        """For what; events carry titles, so it names nobody."""
        return {"tr": f"{self.subject}: yolluk bildirimi", "en": f"{self.subject}: travel claim"}


class ClaimLine(Base):
    """One expense, on which law it rests, and the paper that shows it."""

    __tablename__ = "travel_claim_lines"
    __table_args__ = (CheckConstraint("amount > 0", name="amount_above_zero"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    claim_id: Mapped[UUID] = mapped_column(ForeignKey("travel_claims.id"), index=True)
    kind: Mapped[str]
    spent_on: Mapped[date]
    amount: Mapped[Decimal] = mapped_column(MONEY)
    legal_basis: Mapped[str]
    evidence: Mapped[UUID | None]
