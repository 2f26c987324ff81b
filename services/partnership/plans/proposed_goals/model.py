"""What is kept of a proposed goal."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from chassis.texts import LANGUAGES, Words, text
from chassis.things import Shared, Thing
from services.partnership.tables import Base
from services.partnership.years.cycles.model import first_day_of


class State(StrEnum):
    """A goal is proposed, then taken into a plan or not; or its year passes."""

    PROPOSED = "proposed"
    TAKEN = "taken"
    DECLINED = "declined"
    LAPSED = "lapsed"


class ProposedGoal(Shared, Thing, Base):
    """An area in which one of the two schools is weak, proposed as a goal of their next plan."""

    __tablename__ = "proposed_goals"
    # The constraint's name is the code that a second proposal of the same would be told.
    __table_args__ = (UniqueConstraint("partnership_id", "source_id", "code", name="goal_already_proposed"),)
    partnership_id: Mapped[UUID] = mapped_column(ForeignKey("partnerships.id"))
    group_two: Mapped[str] = mapped_column(String(collation="C"))
    # The school of the two that is weak there: its coordinator decides.
    school: Mapped[str]
    school_year: Mapped[str]
    source_id: Mapped[UUID]
    code: Mapped[str]
    wording: Mapped[dict[str, Any]]
    # So many of the area's criteria are met.
    met: Mapped[int]
    criteria: Mapped[int]
    section_id: Mapped[UUID | None] = mapped_column(ForeignKey("plan_sections.id"))
    declined_because: Mapped[str | None]
    state: Mapped[State] = mapped_column(default=State.PROPOSED)

    def title(self) -> Words:
        """What was found weak."""
        return {language: text("goal.proposed", language, area=self.wording[language]) for language in LANGUAGES}

    @property
    def schools(self) -> tuple[str, str]:
        """Both schools' units, Group I first."""
        return self.unit, self.group_two

    @property
    def begins_on(self) -> date:
        """The first day of the year for which it is proposed."""
        return first_day_of(self.school_year)
