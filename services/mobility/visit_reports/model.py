"""What is kept of a report beside the visit itself: its days, and the closed T.C. kimlik no."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from chassis.national_ids import ClosedNumber, keys, mask
from services.mobility.tables import Base


class ReportDay(Base):
    """What was observed on one day of the visit."""

    __tablename__ = "report_days"
    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participations.id"), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(Text)


class ReportNumber(ClosedNumber, Base):
    """The T.C. kimlik no that the form carries (MOB-12.01)."""

    __tablename__ = "report_numbers"
    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participations.id"), primary_key=True)

    @property
    def owner(self) -> UUID:
        """It is closed for this one report."""
        return self.participation_id

    @property
    def masked(self) -> str:
        """As forms and lists show it (PRV-03)."""
        return mask(keys().open(self))
