"""What is kept of the last day that OGM sets."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from chassis import clock
from chassis.texts import Words
from chassis.things import Thing
from services.partnership.tables import Base


class State(StrEnum):
    """It is set."""

    SET = "set"


class ReportDeadline(Thing, Base):
    """By when the reports of one school year are due (Q-12)."""

    __tablename__ = "report_deadlines"
    # The constraint's name is the code that the slower of two officers is told.
    __table_args__ = (UniqueConstraint("school_year", name="report_deadline_already_set"),)
    school_year: Mapped[str]
    due_on: Mapped[date]
    state: Mapped[State] = mapped_column(default=State.SET)

    def title(self) -> Words:
        """Of which year."""
        return {
            "tr": f"{self.school_year} izleme değerlendirme raporlarının son günü",
            "en": f"Last day of the evaluation reports of {self.school_year}",
        }

    @property
    def due_at(self) -> datetime:
        """The end of that day."""
        return clock.end_of(self.due_on)
