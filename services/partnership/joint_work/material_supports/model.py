"""What is kept of a material support."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from chassis.texts import Words
from chassis.things import Shared, Thing
from services.partnership.tables import Base


class State(StrEnum):
    """On record; what was given is received too; what was entered by mistake is struck."""

    RECORDED = "recorded"
    RECEIVED = "received"
    STRUCK = "struck"


class Support(StrEnum):
    """Something was given, or nothing could be (imkânlar dâhilinde)."""

    GIVEN = "given"
    NOT_POSSIBLE = "not_possible"


class MaterialSupport(Shared, Thing, Base):
    """What a school gave its partner, or why it could give nothing in this school year (PAR-23)."""

    __tablename__ = "material_supports"
    OTHER = "receiver"
    __table_args__ = (Index(None, "partnership_id", "school_year"),)
    partnership_id: Mapped[UUID] = mapped_column(ForeignKey("partnerships.id"))
    receiver: Mapped[str] = mapped_column(String(collation="C"))
    school_year: Mapped[str]
    support: Mapped[Support]
    environment: Mapped[str | None]
    environment_other: Mapped[str | None]
    item: Mapped[str | None]
    quantity: Mapped[int | None]
    given_on: Mapped[date | None]
    received_on: Mapped[date | None]
    reason: Mapped[str | None]
    state: Mapped[State] = mapped_column(default=State.RECORDED)

    def title(self) -> Words:
        """What was given, or that nothing could be."""
        if self.support is Support.NOT_POSSIBLE:
            return {
                "tr": f"Materyal desteği verilemedi, {self.school_year}",
                "en": f"No material support was possible, {self.school_year}",
            }
        return dict.fromkeys(("tr", "en"), f"{self.quantity} × {self.item}")

    @property
    def giver(self) -> str:
        """The school that gives."""
        return self.unit

    @property
    def schools(self) -> tuple[str, str]:
        """The giver, then the receiver."""
        return self.unit, self.receiver
