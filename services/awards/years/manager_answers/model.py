"""What is kept of a manager's answers at the year's end."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Followed, Thing
from services.awards.catalogue.model import CATALOGUE
from services.awards.tables import Base
from services.awards.years.project_years.model import ProjectYear


class State(StrEnum):
    """They are given."""

    GIVEN = "given"


class ManagerAnswer(Followed, Thing, Base):
    """How a school's manager has done the five efforts (AWD-37.01 … .05); each column is named as its effort."""

    __tablename__ = "manager_answers"
    # The constraint's name is the code that the slower of two is told.
    __table_args__ = (UniqueConstraint("project_year_id", "unit", name="answers_already_given"),)
    project_year_id: Mapped[UUID] = mapped_column(ForeignKey("project_years.id"))
    gather_teachers_around_goals: Mapped[str]
    energise_supporters: Mapped[str]
    include_parents: Mapped[str]
    interest_business: Mapped[str]
    education_first_priority: Mapped[str]
    state: Mapped[State] = mapped_column(default=State.GIVEN)
    project_year: Mapped[ProjectYear] = relationship(lazy="joined", innerjoin=True)

    def title(self) -> Words:
        """Of which year."""
        year = self.project_year.school_year
        return {"tr": f"Yöneticinin yıl sonu yanıtları, {year}", "en": f"Manager’s answers at the year’s end, {year}"}


EFFORTS = CATALOGUE.codes("manager_efforts")
