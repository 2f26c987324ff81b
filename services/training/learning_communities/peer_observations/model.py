"""What is kept of a peer observation."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from chassis.texts import Words
from chassis.things import Thing
from services.training.tables import Base


class State(StrEnum):
    """Planned, then told to the colleague, then shared with the community where both agree."""

    PLANNED = "planned"
    OBSERVED = "observed"
    SHARED = "shared"
    CANCELLED = "cancelled"


class PeerObservation(Thing, Base):
    """A lesson of one member that another looks at; it lies at the school of the lesson."""

    __tablename__ = "peer_observations"
    room_id: Mapped[UUID] = mapped_column(ForeignKey("community_rooms.id"), index=True)
    observer: Mapped[UUID] = mapped_column(index=True)
    observer_name: Mapped[str]
    observed: Mapped[UUID] = mapped_column(index=True)
    observed_name: Mapped[str]
    observed_on: Mapped[date]
    lesson: Mapped[str | None]
    method: Mapped[str | None] = mapped_column(Text)
    feedback: Mapped[str | None] = mapped_column(Text)
    state: Mapped[State] = mapped_column(default=State.PLANNED)

    def title(self) -> Words:
        """Events carry titles, so it names nobody."""
        day = self.observed_on.strftime("%d.%m.%Y")
        return {"tr": f"Ders gözlemi, {day}", "en": f"Lesson observation, {day}"}
