"""What is kept of a list of schools."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis import clock
from chassis.texts import Words
from chassis.things import Thing
from services.partnership.pairing.partnerships.model import Partnership
from services.partnership.tables import Base


class State(StrEnum):
    """A list is imported, and later told to the schools on it."""

    IMPORTED = "imported"
    ANNOUNCED = "announced"


class SchoolList(Thing, Base):
    """The schools that are to take part (Programa Katılacak Okullar), in pairs."""

    __tablename__ = "school_lists"
    letter_id: Mapped[UUID | None] = mapped_column(ForeignKey("letters.id"))
    pairs: Mapped[int] = mapped_column(default=0)
    state: Mapped[State] = mapped_column(default=State.IMPORTED)
    partnerships: Mapped[list[Partnership]] = relationship(order_by=Partnership.id, viewonly=True)

    def title(self) -> Words:
        """By the day on which it came."""
        day = self.opened_at.astimezone(clock.ISTANBUL).strftime("%d.%m.%Y")
        return {"tr": f"Programa katılacak okullar, {day}", "en": f"Participating schools, {day}"}
