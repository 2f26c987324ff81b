"""What is kept of a sharing event."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from chassis.texts import Words
from chassis.things import Thing
from services.mobility.tables import Base


class State(StrEnum):
    """People are invited, then it has taken place, or it does not."""

    INVITED = "invited"
    HELD = "held"
    CANCELLED = "cancelled"


class Audience(StrEnum):
    """With whom a visitor shares (MOB-15): a participation closes when both have heard."""

    SCHOOL_ADMINISTRATION = "school_administration"
    OWN_ZUMRE = "own_zumre"


class Sharing(Thing, Base):
    """A visitor tells colleagues what they saw; it lies at the own school."""

    __tablename__ = "sharings"
    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participations.id"), index=True)
    person: Mapped[UUID]
    name: Mapped[str]
    subject: Mapped[str]
    audience: Mapped[Audience]
    # The subject whose zümre is invited.
    branch: Mapped[str | None]
    held_at: Mapped[datetime]
    place: Mapped[str]
    minutes: Mapped[str | None] = mapped_column(Text)
    state: Mapped[State] = mapped_column(default=State.INVITED)

    def title(self) -> Words:
        """Of which visit; it names nobody."""
        return {"tr": f"Paylaşım: {self.subject}", "en": f"Sharing: {self.subject}"}
