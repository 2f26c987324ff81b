"""What is kept of a year's report."""

from __future__ import annotations

from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Thing
from services.awards.tables import Base
from services.awards.years.project_years.model import ProjectYear
from services.awards.years.year_figures.queries import beside_the_records, chapters_of, zero_project_schools


class State(StrEnum):
    """It is being written, then adopted by the executive board."""

    DRAFT = "draft"
    ADOPTED = "adopted"


class YearReport(Thing, Base):
    """What came of a project year (yıl raporu), in four chapters named as their lines of work."""

    __tablename__ = "year_reports"
    # The constraint's name is the code that the slower of two is told.
    __table_args__ = (UniqueConstraint("project_year_id", name="report_already_begun"),)
    project_year_id: Mapped[UUID] = mapped_column(ForeignKey("project_years.id"))
    academic: Mapped[str | None] = mapped_column(Text)
    projects: Mapped[str | None] = mapped_column(Text)
    innovation: Mapped[str | None] = mapped_column(Text)
    arts_sport_culture: Mapped[str | None] = mapped_column(Text)
    # What the five efforts of managers came to (AWD-37).
    efforts: Mapped[str | None] = mapped_column(Text)
    # Frozen when it is adopted; until then they are asked for.
    frozen: Mapped[dict[str, list[dict[str, Any]]]] = mapped_column(JSONB, default=dict)
    state: Mapped[State] = mapped_column(default=State.DRAFT)
    project_year: Mapped[ProjectYear] = relationship(lazy="joined", innerjoin=True)

    def title(self) -> Words:
        """Of which year."""
        year = self.project_year.school_year
        return {"tr": f"BİGEP yıl raporu {year}", "en": f"BİGEP year report {year}"}


# Each chapter, and the award area whose figures stand in it.
CHAPTERS = {
    "academic": "academic_award",
    "projects": "project_award",
    "innovation": "innovation_workshop_award",
    "arts_sport_culture": "arts_sports_culture_social_award",
}


def shown(session: Session, report: YearReport) -> dict[str, list[dict[str, Any]]]:
    """Its figures as they stood when it was adopted, or as they are."""
    year = report.project_year
    return report.frozen or {
        "chapters": chapters_of(session, year.id),
        "zero_project_schools": zero_project_schools(session, year),
        "figures": beside_the_records(session, year.id),
    }
