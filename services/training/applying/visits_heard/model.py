"""What is known of who is expected at which school, and when."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from services.training.tables import Base


class VisitSeat(Base):
    """Somebody is expected at another school on these days."""

    __tablename__ = "visit_seats"
    __table_args__ = (Index(None, "person"),)
    visit: Mapped[UUID] = mapped_column(primary_key=True)
    person: Mapped[UUID] = mapped_column(primary_key=True)
    host_unit: Mapped[str]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
