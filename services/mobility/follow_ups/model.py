"""What is kept of one thing that is carried over."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from chassis.texts import Words
from chassis.things import Thing
from services.mobility.tables import Base


class State(StrEnum):
    """Planned, then done or dropped."""

    PLANNED = "planned"
    APPLIED = "applied"
    DROPPED = "dropped"


class FollowUp(Thing, Base):
    """One item of a report’s last field; it lies at the own school."""

    __tablename__ = "follow_ups"
    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participations.id"), index=True)
    person: Mapped[UUID]
    name: Mapped[str]
    subject: Mapped[str]
    host_unit: Mapped[str]
    number: Mapped[int]
    item: Mapped[str] = mapped_column(Text)
    since: Mapped[date]
    reminded_at: Mapped[datetime | None]
    applied_on: Mapped[date | None]
    note: Mapped[str | None] = mapped_column(Text)
    state: Mapped[State] = mapped_column(default=State.PLANNED)

    def title(self) -> Words:
        """Which item of which visit; events carry titles, and what the report says is not everybody’s business."""
        return {"tr": f"Uygulama {self.number}: {self.subject}", "en": f"Carried over {self.number}: {self.subject}"}
