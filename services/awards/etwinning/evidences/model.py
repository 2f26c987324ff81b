"""What is kept of a piece of evidence."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from chassis.texts import Words, both
from chassis.things import Thing
from services.awards.tables import Base


class State(StrEnum):
    """Evidence is drafted, submitted, then accepted or returned (SM-ETW-1)."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    ACCEPTED = "accepted"
    RETURNED = "returned"


class EtwinningEvidence(Thing, Base):
    """What shows that a criterion of the mission is met; of students it knows numbers and never a name (PRV-13)."""

    __tablename__ = "etwinning_evidences"
    mission_id: Mapped[UUID] = mapped_column(ForeignKey("etwinning_missions.id"), index=True)
    school_year: Mapped[str]
    criterion: Mapped[str]
    author: Mapped[UUID]
    # What it was taken from, where it was not typed: it is shown instead of a file (ETW-13).
    offer_id: Mapped[UUID | None] = mapped_column(ForeignKey("etwinning_offers.id"))
    source_id: Mapped[UUID | None]
    name: Mapped[str | None]
    description: Mapped[str | None]
    held_on: Mapped[date | None]
    link: Mapped[str | None]
    subjects: Mapped[list[str]] = mapped_column(default=list)
    people: Mapped[list[str]] = mapped_column(default=list)
    students: Mapped[int | None]
    parents: Mapped[int | None]
    community: Mapped[int | None]
    parent_consents: Mapped[int | None]
    promoted_to: Mapped[list[str]] = mapped_column(default=list)
    spreading: Mapped[str | None]
    schools: Mapped[list[str]] = mapped_column(default=list)
    places: Mapped[list[str]] = mapped_column(default=list)
    pedagogic_models: Mapped[list[str]] = mapped_column(default=list)
    pedagogic_other: Mapped[str | None]
    curriculum_topic: Mapped[str | None]
    students_with_learning_difficulty: Mapped[int | None]
    gifted_students: Mapped[int | None]
    international_students: Mapped[int | None]
    returned_for: Mapped[str | None]
    returned_at: Mapped[datetime | None]
    corrected_at: Mapped[datetime | None]
    state: Mapped[State] = mapped_column(default=State.DRAFT)

    def title(self) -> Words:
        """For which criterion; events carry titles, so it says nothing that somebody typed."""
        return both(f"choice.mission_criteria.{self.criterion}")

    def shown_title(self) -> Words:
        """As its author calls it, to those who may see it."""
        return dict.fromkeys(("tr", "en"), self.name) if self.name else self.title()

    def made_of(self) -> list[UUID]:
        """Who took an offer, or did what was offered, is its author too (SEC-07)."""
        return [one for one in (self.id, self.offer_id, self.source_id) if one]
