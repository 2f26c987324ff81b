"""What is kept of a project year."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from chassis import clock
from chassis.texts import Words
from chassis.things import Thing
from services.awards.tables import Base


class State(StrEnum):
    """A year is prepared, recorded in, evaluated, awarded and closed (SM-AWD-1)."""

    PREPARING = "preparing"
    OPEN = "open"
    EVALUATION = "evaluation"
    AWARDED = "awarded"
    CLOSED = "closed"


class ProjectYear(Thing, Base):
    """A province's project year (BİGEP proje yılı); until when one records and scores is set for each (Q-42)."""

    __tablename__ = "project_years"
    # The constraint's name is the code that the slower of two is told.
    __table_args__ = (UniqueConstraint("unit", "first_year", name="project_year_already_prepared"),)
    first_year: Mapped[int]
    motto: Mapped[str]
    owner: Mapped[str]
    implementer: Mapped[str]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    records_until: Mapped[date]
    scores_until: Mapped[date]
    minimum_scorers: Mapped[int] = mapped_column(default=3)
    # In points between the highest and the lowest scorer of a candidacy; beyond it a second look is due.
    spread_threshold: Mapped[int] = mapped_column(default=20)
    # How many of each district and school level are shortlisted; None where nobody is shortlisted.
    district_quota: Mapped[int | None]
    release_at_ceremony: Mapped[bool] = mapped_column(default=False)
    released_at: Mapped[datetime | None]
    # What of national and international developments has changed in the project (AWD-33).
    update_note: Mapped[str | None]
    # Ten working days after the opening schools without a commission are told (NTF-51).
    commissions_due_on: Mapped[date | None]
    commissions_told_at: Mapped[datetime | None]
    # How many days before the end of recording was last reminded of it (NTF-53).
    days_left_told: Mapped[int | None]
    state: Mapped[State] = mapped_column(default=State.PREPARING)

    @property
    def school_year(self) -> str:
        """As it is written: 2025-2026."""
        return clock.school_year_of(date(self.first_year, 9, 1))

    @property
    def criteria_address(self) -> str:
        """Where the criteria of the year are read (NTF-50)."""
        return f"/awards/criteria-sets?project_year={self.id}"

    def title(self) -> Words:
        """Of which school year and, while schools record, until when they do (NTF-50)."""
        year, day = self.school_year, f"{self.records_until:%d.%m.%Y}"
        if self.state is State.OPEN:
            return {
                "tr": f"BİGEP {year} proje yılı, son kayıt günü {day}",
                "en": f"BİGEP project year {year}, last recording day {day}",
            }
        return {"tr": f"BİGEP {year} proje yılı", "en": f"BİGEP project year {year}"}
