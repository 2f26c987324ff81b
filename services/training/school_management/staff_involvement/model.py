"""What is kept of a decision in which staff took part."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from chassis.texts import Words
from chassis.things import Followed, Thing
from services.training.catalogue.model import CATALOGUE
from services.training.tables import Base

PROCESSES = CATALOGUE.codes("shared_processes")


class State(StrEnum):
    """It is on record."""

    RECORDED = "recorded"


class SharedDecision(Followed, Thing, Base):
    """A decision of the school in one of three processes, and who of the staff was involved in it."""

    __tablename__ = "shared_decisions"
    about: Mapped[str]
    decided_on: Mapped[date]
    decision: Mapped[str]
    involved: Mapped[list[dict[str, Any]]]
    state: Mapped[State] = mapped_column(default=State.RECORDED)

    def title(self) -> Words:
        """On what, and when."""
        words = next(one for one in CATALOGUE.entries("shared_processes") if one["code"] == self.about)
        day = self.decided_on.strftime("%d.%m.%Y")
        return {"tr": f"{words['tr']}, {day}", "en": f"{words['en']}, {day}"}
