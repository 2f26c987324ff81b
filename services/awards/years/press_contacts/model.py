"""What is kept of an entry of the press list."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from chassis.texts import LANGUAGES, Words
from chassis.things import Thing
from services.awards.tables import Base


class State(StrEnum):
    """Somebody of the press is told, or no more."""

    LISTED = "listed"
    STRUCK = "struck"


class PressContact(Thing, Base):
    """A newspaper, a station or a site, and how its desk is reached (basın listesi); it lies at the province."""

    __tablename__ = "press_contacts"
    # The index's name is the code that the slower of two is told.
    __table_args__ = (
        Index(
            "press_contact_already_listed",
            "unit",
            "contact_email",
            unique=True,
            postgresql_where=text("state = 'listed'"),
        ),
    )
    outlet: Mapped[str]
    # For the province and two of its boards alone, and never in an event (ledger 5.1).
    contact_name: Mapped[str | None]
    contact_email: Mapped[str | None]
    state: Mapped[State] = mapped_column(default=State.LISTED)

    def title(self) -> Words:
        """That it is one: titles stand in events, and an outlet may be one person's."""
        return {"tr": "Basın listesi kaydı", "en": "Entry of the press list"}

    def shown_title(self) -> Words:
        """Which one, for those who see it."""
        return dict.fromkeys(LANGUAGES, self.outlet)
