"""What is kept of an activity on a day of a visit."""

from __future__ import annotations

from datetime import date, time
from uuid import UUID

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from chassis.things import new_id
from services.mobility.tables import Base


class ProgrammeActivity(Base):
    """Something the host does with its visitors: of which kind, on which day, when and where."""

    __tablename__ = "programme_activities"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    programme_id: Mapped[UUID] = mapped_column(ForeignKey("visit_programmes.id"), index=True)
    day: Mapped[date]
    kind: Mapped[str]
    name: Mapped[str]
    begins: Mapped[time | None]
    ends: Mapped[time | None]
    place: Mapped[str | None]
    description: Mapped[str | None] = mapped_column(Text)
