"""What is kept of an objection."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Followed, Thing
from services.awards.judging.candidacies.model import Candidacy
from services.awards.tables import Base


class State(StrEnum):
    """It is filed, then answered for good."""

    FILED = "filed"
    ANSWERED = "answered"


class Objection(Followed, Thing, Base):
    """The nominating body's objection to what was decided on its candidate; one for each."""

    __tablename__ = "objections"
    # The constraint's name is the code that a second attempt is told.
    __table_args__ = (Index("objection_already_filed", "candidacy_id", unique=True),)
    candidacy_id: Mapped[UUID] = mapped_column(ForeignKey("candidacies.id"))
    filed_on: Mapped[date]
    answer_by: Mapped[datetime]
    claim: Mapped[str] = mapped_column(Text)
    answered_on: Mapped[date | None]
    upheld: Mapped[bool | None]
    answer: Mapped[str | None] = mapped_column(Text)
    decision_number: Mapped[str | None]
    state: Mapped[State] = mapped_column(default=State.FILED)
    candidacy: Mapped[Candidacy] = relationship(lazy="joined", innerjoin=True)

    def title(self) -> Words:
        """To the decision on which candidacy."""
        return {"tr": f"İtiraz: {self.candidacy.name}", "en": f"Objection: {self.candidacy.name}"}
