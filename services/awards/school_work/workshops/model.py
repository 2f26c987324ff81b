"""What is kept of a workshop or an innovative environment."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Followed, Thing
from services.awards.school_work.workshop_inventory.model import WorkshopItem
from services.awards.school_work.workshop_uses.model import WorkshopUse
from services.awards.tables import Base
from services.awards.years.closed_schools.model import OutlivesSchool


class State(StrEnum):
    """Proposed, found suitable, set up, in use, idle, closed (SM-AWD-5)."""

    PROPOSED = "proposed"
    FOUND_SUITABLE = "found_suitable"
    BEING_SET_UP = "being_set_up"
    OPERATIONAL = "operational"
    IDLE = "idle"
    CLOSED = "closed"


S = State
THERE = (S.OPERATIONAL, S.IDLE)
FURNISHED = (S.FOUND_SUITABLE, S.BEING_SET_UP, *THERE)
STANDING = (S.PROPOSED, *FURNISHED)


class Workshop(OutlivesSchool, Followed, Thing, Base):
    """A design-skill workshop (Tasarım Beceri Atölyesi) or an innovative environment of a school."""

    __tablename__ = "workshops"
    kind: Mapped[str]
    area: Mapped[str]
    name: Mapped[str]
    reason: Mapped[str] = mapped_column(Text)
    suitability: Mapped[str | None] = mapped_column(Text)
    # Both directorates set it up together (AWD-27).
    district_responsible: Mapped[UUID | None]
    district_responsible_name: Mapped[str | None]
    school_responsible: Mapped[UUID | None]
    school_responsible_name: Mapped[str | None]
    opened_on: Mapped[date | None]
    # Since when its use is followed here: one that was there before has no log of earlier days.
    followed_since: Mapped[date | None]
    last_used_on: Mapped[date | None]
    closed_on: Mapped[date | None]
    items: Mapped[list[WorkshopItem]] = relationship(order_by="WorkshopItem.id", cascade="all, delete-orphan")
    uses: Mapped[list[WorkshopUse]] = relationship(
        order_by="WorkshopUse.day.desc(), WorkshopUse.id.desc()", cascade="all, delete-orphan"
    )
    state: Mapped[State] = mapped_column(default=State.PROPOSED)

    def title(self) -> Words:
        """As the school calls it."""
        return {"tr": self.name, "en": self.name}
