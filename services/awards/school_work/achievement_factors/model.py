"""What is kept of a factor and of the measures against it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Thing, new_id
from services.awards.tables import Base
from services.awards.years.project_years.model import ProjectYear


class State(StrEnum):
    """A factor is open until there is a measure against it, then in hand, then settled."""

    OPEN = "open"
    IN_HAND = "in_hand"
    SETTLED = "settled"


class FactorMeasure(Base):
    """What is done about it, by whom and by when (tedbir)."""

    __tablename__ = "factor_measures"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    achievement_factor_id: Mapped[UUID] = mapped_column(ForeignKey("achievement_factors.id"), index=True)
    text: Mapped[str] = mapped_column(Text)
    responsible: Mapped[UUID]
    responsible_name: Mapped[str | None]
    due_on: Mapped[date]
    done_on: Mapped[date | None]
    outcome: Mapped[str | None] = mapped_column(Text)


class AchievementFactor(Thing, Base):
    """Something that lowers the school's achievement (okul başarısını düşüren faktör)."""

    __tablename__ = "achievement_factors"
    project_year_id: Mapped[UUID] = mapped_column(ForeignKey("project_years.id"), index=True)
    project_year: Mapped[ProjectYear] = relationship()
    factor: Mapped[str]
    finding: Mapped[str | None] = mapped_column(Text)
    outcome: Mapped[str | None] = mapped_column(Text)
    measures: Mapped[list[FactorMeasure]] = relationship(
        order_by="FactorMeasure.due_on, FactorMeasure.id", cascade="all, delete-orphan"
    )
    state: Mapped[State] = mapped_column(default=State.OPEN)

    def title(self) -> Words:
        """In the school's own words."""
        return {"tr": self.factor, "en": self.factor}
