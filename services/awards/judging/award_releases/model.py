"""What is kept of a release."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Thing
from services.awards.tables import Base
from services.awards.years.project_years.model import ProjectYear


class State(StrEnum):
    """It is done, once."""

    RELEASED = "released"


class AwardRelease(Thing, Base):
    """The act by which all results of a year that were kept sealed become known at once."""

    __tablename__ = "award_releases"
    project_year_id: Mapped[UUID] = mapped_column(ForeignKey("project_years.id"), unique=True)
    results: Mapped[int]
    state: Mapped[State] = mapped_column(default=State.RELEASED)
    project_year: Mapped[ProjectYear] = relationship(lazy="joined", innerjoin=True)

    def title(self) -> Words:
        """Of which year."""
        year = self.project_year.school_year
        return {"tr": f"{year} ödüllerinin açıklanması", "en": f"Release of the awards of {year}"}
