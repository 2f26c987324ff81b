"""What is known of trainings and of who has a seat in them."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from services.mobility.tables import Base


class KnownTraining(Base):
    """The days of a training; none while it is put off without another day."""

    __tablename__ = "known_trainings"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]


class TrainingSeat(Base):
    """Somebody takes part in a training."""

    __tablename__ = "training_seats"
    __table_args__ = (Index(None, "person"),)
    training_id: Mapped[UUID] = mapped_column(primary_key=True)
    person: Mapped[UUID] = mapped_column(primary_key=True)
