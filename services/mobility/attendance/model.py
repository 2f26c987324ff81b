"""What is kept of a day of somebody’s visit."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from services.mobility.tables import Base


class DayAttendance(Base):
    """When somebody came and went, or why they were away."""

    __tablename__ = "attendances"
    __table_args__ = (
        CheckConstraint("(arrived_at IS NULL) = (away_because IS NOT NULL)", name="came_or_was_away"),
        CheckConstraint("left_at >= arrived_at", name="left_after_arriving"),
    )
    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participations.id"), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    # Hours of the day, as `08:45`.
    arrived_at: Mapped[str | None]
    left_at: Mapped[str | None]
    away_because: Mapped[str | None]

    @property
    def was_there(self) -> bool:
        """Whether they came."""
        return self.arrived_at is not None
