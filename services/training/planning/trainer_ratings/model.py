"""What is kept of a rating."""

from __future__ import annotations

from uuid import UUID, uuid4

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from services.training.tables import Base


class TrainerRating(Base):
    """One participant’s mark for one trainer, from one to five; its id says nothing of when it came."""

    __tablename__ = "trainer_ratings"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    trainer_id: Mapped[UUID] = mapped_column(ForeignKey("activity_trainers.id"), index=True)
    mark: Mapped[int]
