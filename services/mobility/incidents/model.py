"""What is kept of an incident; it may hold what concerns somebody’s health or behaviour."""

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
    """Reported, in hand, resolved (SM-MOB-5)."""

    REPORTED = "reported"
    IN_HANDLING = "in_handling"
    RESOLVED = "resolved"


class Incident(Thing, Base):
    """Something adverse (olumsuzluk) during a visit; it lies at the host school."""

    __tablename__ = "incidents"
    programme_id: Mapped[UUID] = mapped_column(ForeignKey("visit_programmes.id"), index=True)
    reported_by: Mapped[UUID]
    happened_at: Mapped[datetime]
    what: Mapped[str] = mapped_column(Text)
    persons: Mapped[str] = mapped_column(Text)
    outcome: Mapped[str | None] = mapped_column(Text)
    state: Mapped[State] = mapped_column(default=State.REPORTED)

    def title(self) -> Words:
        """That there is one; what and where it is stands in no event."""
        return {"tr": "Olumsuzluk bildirimi", "en": "Incident"}
