"""What is kept of a principal's checklist."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from chassis.texts import Words
from chassis.things import Followed, Thing
from services.training.catalogue.model import CATALOGUE
from services.training.tables import Base

DUTIES = CATALOGUE.codes("principal_duties")


class State(StrEnum):
    """It is being filled."""

    OPEN = "open"


class DutyChecklist(Followed, Thing, Base):
    """The eight duties of a school's principal in one half-year."""

    __tablename__ = "duty_checklists"
    # The constraint's name is the code that is told where a second one is begun.
    __table_args__ = (UniqueConstraint("half_year", "unit", name="checklist_already_begun"),)
    half_year: Mapped[str]
    # By duty: since when, and the note that shows it.
    notes: Mapped[list[dict[str, Any]]]
    filled: Mapped[int] = mapped_column(default=0)
    state: Mapped[State] = mapped_column(default=State.OPEN)

    def title(self) -> Words:
        """Of which half-year."""
        year, _, number = self.half_year.partition("/")
        return {
            "tr": f"Okul yöneticisinin yapması gerekenler, {year} {number}. yarıyıl",
            "en": f"The principal's duties, {year} half-year {number}",
        }
