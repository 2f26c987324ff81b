"""What is kept of a certificate."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from chassis.texts import LANGUAGES, Words
from chassis.things import Followed, Thing
from services.training.tables import Base


class State(StrEnum):
    """A certificate holds until it is withdrawn."""

    ISSUED = "issued"
    WITHDRAWN = "withdrawn"


class Certificate(Followed, Thing, Base):
    """Somebody was there for eighty per cent of a programme at least (TRN-41)."""

    __tablename__ = "certificates"
    __table_args__ = (
        Index(None, "person", "id"),
        Index("certificate_already_there", "activity_id", "person", unique=True),
    )
    person: Mapped[UUID]
    name: Mapped[str]
    activity_id: Mapped[UUID]
    approach: Mapped[str]
    programme: Mapped[str]
    number: Mapped[str] = mapped_column(unique=True)
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    hours: Mapped[int]
    percent: Mapped[int]
    venue: Mapped[str]
    reason: Mapped[str | None]
    state: Mapped[State] = mapped_column(default=State.ISSUED)

    def title(self) -> Words:
        """By the programme; it names no person."""
        return dict.fromkeys(LANGUAGES, f"{self.programme}, {self.number}")
