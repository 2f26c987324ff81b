"""What is kept of a support for a workshop."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.money.amounts import MONEY
from chassis.texts import Words
from chassis.things import Followed, Thing
from services.awards.school_work.workshops.model import Workshop
from services.awards.tables import Base

PERSON = "person"


class State(StrEnum):
    """A support is recorded; what was recorded by mistake is withdrawn."""

    RECORDED = "recorded"
    WITHDRAWN = "withdrawn"


class WorkshopSupport(Followed, Thing, Base):
    """Who gave what for a workshop, and what it was worth; it lies at the school."""

    __tablename__ = "workshop_supports"
    workshop_id: Mapped[UUID] = mapped_column(ForeignKey("workshops.id"), index=True)
    workshop: Mapped[Workshop] = relationship(lazy="joined", innerjoin=True)
    supporter_kind: Mapped[str]
    supporter: Mapped[str | None]
    # Whom one asks there, and how; nobody else's business (ledger 5.1).
    contact_person: Mapped[str | None]
    contact: Mapped[str | None]
    scale: Mapped[str]
    kind: Mapped[str]
    description: Mapped[str | None] = mapped_column(Text)
    value: Mapped[Decimal] = mapped_column(MONEY)
    received_on: Mapped[date]
    state: Mapped[State] = mapped_column(default=State.RECORDED)

    @property
    def institution(self) -> str | None:
        """An institution stands to its support before everybody, a person need not."""
        return None if self.supporter_kind == PERSON else self.supporter

    def title(self) -> Words:
        """For which workshop; events carry titles, so it names no donor."""
        return {"tr": f"Destek – {self.workshop.name}", "en": f"Support – {self.workshop.name}"}
