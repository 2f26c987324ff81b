"""What is kept of a follow-up meeting with supporters."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Thing
from services.awards.tables import Base
from services.awards.years.project_years.model import ProjectYear


class State(StrEnum):
    """It was held."""

    HELD = "held"


class SupporterMeeting(Thing, Base):
    """The province and its supporters looked at how the project goes (takip toplantısı)."""

    __tablename__ = "supporter_meetings"
    project_year_id: Mapped[UUID] = mapped_column(ForeignKey("project_years.id"), index=True)
    held_on: Mapped[date]
    place: Mapped[str]
    minutes: Mapped[str]
    # Who of them was there.
    supporters: Mapped[list[str]]
    state: Mapped[State] = mapped_column(default=State.HELD)
    project_year: Mapped[ProjectYear] = relationship(lazy="joined", innerjoin=True)

    def title(self) -> Words:
        """When."""
        day = f"{self.held_on:%d.%m.%Y}"
        return {"tr": f"Destekçilerle takip toplantısı, {day}", "en": f"Follow-up meeting with supporters, {day}"}
