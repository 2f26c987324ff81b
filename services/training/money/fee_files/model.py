"""What is kept of a fee file: the hours of each trainer and day, and the documents that go with it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Numeric, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Followed, Thing, new_id
from services.training.money.appropriations.model import MONEY
from services.training.tables import Base


class State(StrEnum):
    """Where a fee file stands (SM-FIN)."""

    DRAFT = "draft"
    COMPLETE = "complete"
    SENT = "sent"
    APPROVED = "approved"
    PAID = "paid"
    RETURNED = "returned"


class Payer(StrEnum):
    """Who pays: ÖYGGM what was given online in communities (FIN-08), the province all else (Q-41)."""

    OYGGM = "oyggm"
    PROVINCE = "province"


class Source(StrEnum):
    """What the lessons were given in; nothing else is paid from the project's money (FIN-02)."""

    MGT = "mgt"
    OTMG = "otmg"
    LOCAL = "local"


# FIN-09: what is sent along; the guide says "the documents", so the list is proposed.
DOCUMENTS = ("assignment_approval", "lesson_schedule", "attendance_sheet", "extra_lesson_table")


class FeeFile(Followed, Thing, Base):
    """The fees of one activity in one budget year; it lies at the ministry, or where the activity took place."""

    __tablename__ = "fee_files"
    __table_args__ = (
        UniqueConstraint("source_id", "budget_year"),
        Index(None, "payer_unit", "budget_year"),
    )
    source: Mapped[Source]
    source_id: Mapped[UUID]
    subject: Mapped[str]
    ended_on: Mapped[date]
    budget_year: Mapped[int]
    payer: Mapped[Payer]
    payer_unit: Mapped[str] = mapped_column(String(collation="C"))
    run_by: Mapped[str]
    hours: Mapped[list[Hours]] = relationship(order_by="Hours.taught_on, Hours.id", cascade="all, delete-orphan")
    documents: Mapped[list[Paper]] = relationship(order_by="Paper.position", cascade="all, delete-orphan")
    # With the negative lines of what was paid too much.
    total: Mapped[Decimal] = mapped_column(MONEY, default=Decimal(0))
    corrections: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    paid_on: Mapped[date | None]
    document_number: Mapped[str | None]
    state: Mapped[State] = mapped_column(default=State.DRAFT)

    def title(self) -> Words:
        """Of what, and of which year."""
        return {
            "tr": f"{self.subject}: ücret dosyası {self.budget_year}",
            "en": f"{self.subject}: fees {self.budget_year}",
        }


class Hours(Base):
    """Lessons of one trainer on one day; the rate is entered, never worked out from the law (FIN-05)."""

    __tablename__ = "fee_hours"
    __table_args__ = (
        CheckConstraint("hours BETWEEN 1 AND 12", name="hours_of_a_day"),
        UniqueConstraint("fee_file_id", "trainer_name", "taught_on"),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    fee_file_id: Mapped[UUID] = mapped_column(ForeignKey("fee_files.id"), index=True)
    trainer: Mapped[UUID | None] = mapped_column(index=True)
    trainer_name: Mapped[str]
    taught_on: Mapped[date]
    hours: Mapped[int]
    rate: Mapped[Decimal | None] = mapped_column(Numeric(10, 2))
    legal_basis: Mapped[str]

    @property
    def amount(self) -> Decimal | None:
        """Hours by rate."""
        return None if self.rate is None else self.rate * self.hours


class Paper(Base):
    """A document that goes with the file: whether it is filled in, and who signed it when."""

    __tablename__ = "fee_documents"
    fee_file_id: Mapped[UUID] = mapped_column(ForeignKey("fee_files.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    is_filled: Mapped[bool] = mapped_column(default=False)
    signed_by: Mapped[str | None]
    signed_on: Mapped[date | None]
