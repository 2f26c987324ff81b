"""What is kept of a use of a workshop."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from chassis.things import new_id
from services.awards.tables import Base


class WorkshopUse(Base):
    """So many sessions with so many students in so many hours of a day."""

    __tablename__ = "workshop_uses"
    __table_args__ = (
        CheckConstraint("sessions > 0 AND students > 0 AND hours > 0", name="used_by_somebody"),
        Index(None, "workshop_id", "day"),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    workshop_id: Mapped[UUID] = mapped_column(ForeignKey("workshops.id"))
    day: Mapped[date]
    sessions: Mapped[int]
    students: Mapped[int]
    hours: Mapped[float]
    purpose: Mapped[str | None]
    by: Mapped[UUID]
