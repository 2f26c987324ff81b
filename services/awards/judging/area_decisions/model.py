"""What is kept of an area without an award."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Thing
from services.awards.tables import Base
from services.awards.years.project_years.model import ProjectYear


class State(StrEnum):
    """It is decided; everybody learns of it when the year's results are published."""

    RECORDED = "recorded"
    PUBLISHED = "published"


class AreaDecision(Thing, Base):
    """The decision that nobody is given an award in an award area this year (“ödül verilmedi”)."""

    __tablename__ = "area_decisions"
    # The constraint's name is the code that the slower of two is told.
    __table_args__ = (Index("area_already_decided", "project_year_id", "award_area", unique=True),)
    project_year_id: Mapped[UUID] = mapped_column(ForeignKey("project_years.id"))
    award_area: Mapped[str]
    decision_number: Mapped[str]
    decided_on: Mapped[date]
    grounds: Mapped[str] = mapped_column(Text)
    state: Mapped[State] = mapped_column(default=State.RECORDED)
    project_year: Mapped[ProjectYear] = relationship(lazy="joined", innerjoin=True)

    def title(self) -> Words:
        """That there is one; in which area stands in no event before it is published."""
        return {"tr": "Ödül alanı kararı", "en": "Decision on an award area"}
