"""What is kept of a supporter."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Thing
from services.awards.tables import Base
from services.awards.years.project_years.model import ProjectYear


class State(StrEnum):
    """Somebody supports the project, or does no more."""

    SUPPORTING = "supporting"
    ENDED = "ended"


class Supporter(Thing, Base):
    """A person or institution that supports the project in a year (destek veren kuruluş)."""

    __tablename__ = "supporters"
    # The constraint's name is the code that the slower of two is told.
    __table_args__ = (UniqueConstraint("project_year_id", "name", name="supporter_already_there"),)
    project_year_id: Mapped[UUID] = mapped_column(ForeignKey("project_years.id"))
    # Of those that the programme itself names; `other` for the rest.
    code: Mapped[str] = mapped_column(default="other")
    name: Mapped[str]
    # Whom one speaks to there: for the province and two of its boards alone, and never in an event (ledger 5.1).
    contact_name: Mapped[str | None]
    contact_email: Mapped[str | None]
    state: Mapped[State] = mapped_column(default=State.SUPPORTING)
    project_year: Mapped[ProjectYear] = relationship(lazy="joined", innerjoin=True)

    def title(self) -> Words:
        """Who, in which year; an institution's name."""
        return dict.fromkeys(("tr", "en"), f"{self.name}, {self.project_year.school_year}")
