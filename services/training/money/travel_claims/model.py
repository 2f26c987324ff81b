"""What is kept of a trainer's travel claim."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.money.claims import Claim, Line
from services.training.tables import Base


class ClaimLine(Line, Base):
    """One expense of a trainer."""

    __tablename__ = "travel_claim_lines"
    claim_id: Mapped[UUID] = mapped_column(ForeignKey("travel_claims.id"), index=True)


class TravelClaim(Claim, Base):
    """What a trainer claims for one assignment; it lies where the activity took place (Q-41)."""

    __tablename__ = "travel_claims"
    LINE = ClaimLine
    lines: Mapped[list[ClaimLine]] = relationship(order_by="ClaimLine.id", cascade="all, delete-orphan")
