"""What is kept of a session of an activity."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.things import new_id
from services.training.tables import Base


class TrainingSession(Base):
    """A part of a day; a synchronous one has a link (PLT-06)."""

    __tablename__ = "training_sessions"
    __table_args__ = (UniqueConstraint("activity_id", "number"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    activity_id: Mapped[UUID] = mapped_column(ForeignKey("activities.id"))
    number: Mapped[int]
    held_on: Mapped[date]
    # Hours of Türkiye's clock, `09:00`; both are said, or neither.
    starts_at: Mapped[str | None]
    ends_at: Mapped[str | None]
    link: Mapped[str | None]
    recorded_at: Mapped[datetime | None]
    attendances: Mapped[list[Attendance]] = relationship(cascade="all, delete-orphan")


class Attendance(Base):
    """Somebody was there."""

    __tablename__ = "attendances"
    session_id: Mapped[UUID] = mapped_column(ForeignKey("training_sessions.id"), primary_key=True)
    person: Mapped[UUID] = mapped_column(primary_key=True)
