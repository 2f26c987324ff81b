"""What is kept of an objection to what became of a record."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Followed, Thing
from services.awards.records.activity_records.model import ActivityRecord
from services.awards.records.activity_records.model import State as Record
from services.awards.tables import Base


class State(StrEnum):
    """It waits for its answer, which is final."""

    FILED = "filed"
    UPHELD = "upheld"
    DISMISSED = "dismissed"


class RecordObjection(Followed, Thing, Base):
    """An objection of a school; it lies at the school."""

    __tablename__ = "record_objections"
    # The constraint's name is the code that the slower of two is told.
    __table_args__ = (UniqueConstraint("record_id", "sent_back_on", name="record_objection_already_filed"),)
    record_id: Mapped[UUID] = mapped_column(ForeignKey("activity_records.id"))
    # What it objects to: at which body the record lay then, and when that one sent it back.
    held_in: Mapped[Record]
    sent_back_on: Mapped[date]
    claim: Mapped[str] = mapped_column(Text)
    answer_by: Mapped[datetime]
    answer: Mapped[str | None] = mapped_column(Text)
    state: Mapped[State] = mapped_column(default=State.FILED)
    record: Mapped[ActivityRecord] = relationship(lazy="joined", innerjoin=True)

    def title(self) -> Words:
        """To which record."""
        return {"tr": f"İtiraz: {self.record.name}", "en": f"Objection: {self.record.name}"}

    def made_of(self) -> list[UUID]:
        """Whoever wrote the record does not answer either."""
        return [self.id, self.record_id]
