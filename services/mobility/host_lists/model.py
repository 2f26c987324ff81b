"""What is kept of a list of host schools."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from chassis.texts import Words
from chassis.things import Thing
from services.mobility.tables import Base


class State(StrEnum):
    """A list is collected, compiled, approved by the authority (makam), announced, and one day replaced."""

    COLLECTING = "collecting"
    COMPILED = "compiled"
    AWAITING_APPROVAL = "awaiting_approval"
    APPROVED = "approved"
    REJECTED = "rejected"
    ANNOUNCED = "announced"
    SUPERSEDED = "superseded"


class HostList(Thing, Base):
    """The schools that ministry units have nominated for visits (ziyarete açılacak okullar listesi)."""

    __tablename__ = "host_lists"
    __table_args__ = (Index("host_list_edition", "year", "edition", unique=True),)
    year: Mapped[int] = mapped_column(index=True)
    # Counted up with each list of the year: after a refusal, and to replace one that is final.
    edition: Mapped[int]
    letter_number: Mapped[str | None]
    approved_on: Mapped[date | None]
    approval_number: Mapped[str | None]
    state: Mapped[State] = mapped_column(default=State.COLLECTING)

    def title(self) -> Words:
        """By its year, and its number in that year."""
        return {
            "tr": f"Ziyarete açılacak okullar listesi {self.year} ({self.edition})",
            "en": f"List of schools open to visits {self.year} ({self.edition})",
        }
