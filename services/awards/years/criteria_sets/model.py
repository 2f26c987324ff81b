"""What is kept of the criteria of an award area."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words, both
from chassis.things import Thing, new_id
from services.awards.tables import Base
from services.awards.years.project_years.model import ProjectYear


class State(StrEnum):
    """A set is drafted, then published; with the evaluation it is locked (AWD-06)."""

    DRAFT = "draft"
    PUBLISHED = "published"


class CriteriaSet(Thing, Base):
    """The criteria by which the works of one award area are evaluated in a project year."""

    __tablename__ = "criteria_sets"
    # The constraint's name is the code that the slower of two is told.
    __table_args__ = (UniqueConstraint("project_year_id", "award_area", name="criteria_set_already_drafted"),)
    project_year_id: Mapped[UUID] = mapped_column(ForeignKey("project_years.id"))
    award_area: Mapped[str]
    # The programme's text names no criterion: an example is not in force before the team has made it its own.
    is_example: Mapped[bool] = mapped_column(default=False)
    state: Mapped[State] = mapped_column(default=State.DRAFT)
    project_year: Mapped[ProjectYear] = relationship(lazy="joined", innerjoin=True)
    criteria: Mapped[list[Criterion]] = relationship(
        back_populates="criteria_set", order_by="Criterion.place", cascade="all, delete-orphan"
    )

    def title(self) -> Words:
        """Of which award area, in which year."""
        area = both(f"choice.award_areas.{self.award_area}")
        year = self.project_year.school_year
        return {"tr": f"Kriterler {year}: {area['tr']}", "en": f"Criteria {year}: {area['en']}"}


class Criterion(Base):
    """One criterion: at most so many points are given for it, and they count `weight` times."""

    __tablename__ = "criteria"
    __table_args__ = (UniqueConstraint("criteria_set_id", "place", deferrable=True, initially="DEFERRED"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    criteria_set_id: Mapped[UUID] = mapped_column(ForeignKey("criteria_sets.id"))
    # The first decides between equal sums.
    place: Mapped[int]
    text: Mapped[str]
    maximum: Mapped[int]
    weight: Mapped[int] = mapped_column(default=1)
    criteria_set: Mapped[CriteriaSet] = relationship(back_populates="criteria")
