"""What is kept of a meeting of a board or commission."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Thing
from services.awards.tables import Base
from services.awards.years.bodies.model import Body


class State(StrEnum):
    """It was held."""

    HELD = "held"


class BodyMeeting(Thing, Base):
    """A board or commission has met; its decisions are minuted under a number of their own."""

    __tablename__ = "body_meetings"
    # The constraint's name is the code that the slower of two is told.
    __table_args__ = (UniqueConstraint("body_id", "number", name="meeting_number_taken"),)
    body_id: Mapped[UUID] = mapped_column(ForeignKey("bodies.id"))
    # Counted within the body: the decisions of a meeting are known by it.
    number: Mapped[int]
    held_on: Mapped[date]
    agenda: Mapped[str]
    decisions: Mapped[str]
    # Who of its members was there, and how many would have had to be.
    attendees: Mapped[list[str]]
    needed: Mapped[int]
    state: Mapped[State] = mapped_column(default=State.HELD)
    body: Mapped[Body] = relationship(lazy="joined", innerjoin=True)

    def title(self) -> Words:
        """Of which body, the how manieth, and when."""
        body, day = self.body.title(), f"{self.held_on:%d.%m.%Y}"
        return {
            "tr": f"{body['tr']}, {self.number} sayılı toplantı, {day}",
            "en": f"{body['en']}, meeting no. {self.number}, {day}",
        }
