"""What is kept of those who take part in an activity and of those who teach there."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from chassis.things import new_id
from services.training.tables import Base


class Participant(Base):
    """Somebody who takes part, with the school at which they serve; teachers and managers count to the ten (Q-24)."""

    __tablename__ = "activity_participants"
    activity_id: Mapped[UUID] = mapped_column(ForeignKey("activities.id"), primary_key=True)
    person: Mapped[UUID] = mapped_column(primary_key=True, index=True)
    name: Mapped[str]
    unit: Mapped[str] = mapped_column(String(collation="C"), index=True)
    is_of_other_school: Mapped[bool] = mapped_column(default=False)
    # After the start nobody is taken off the list: they are put down as having left.
    left_early_at: Mapped[datetime | None]
    percent: Mapped[int | None]
    document_number: Mapped[str | None]


class Trainer(Base):
    """Somebody who teaches; they may have no account and come from outside (eğitim görevlisi)."""

    __tablename__ = "activity_trainers"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    activity_id: Mapped[UUID] = mapped_column(ForeignKey("activities.id"), index=True)
    person: Mapped[UUID | None] = mapped_column(index=True)
    name: Mapped[str] = mapped_column(index=True)
    workplace: Mapped[str]
