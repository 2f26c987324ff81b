"""What is kept of a self-evaluation."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from chassis.texts import Words
from chassis.things import Thing
from services.training.catalogue.model import CATALOGUE
from services.training.tables import Base

EXPECTATIONS = CATALOGUE.codes("self_expectations")
LOWEST, HIGHEST = 1, 5


class State(StrEnum):
    """It is given; whoever wants to look again does so next year."""

    GIVEN = "given"


class SelfEvaluation(Thing, Base):
    """How somebody sees themselves on four expectations in a school year."""

    __tablename__ = "self_evaluations"
    __table_args__ = (
        # The constraint's name is the code that is told where somebody answers twice.
        UniqueConstraint("person", "school_year", name="already_evaluated"),
        Index(None, "unit", "school_year", "id"),
    )
    school_year: Mapped[str]
    person: Mapped[UUID]
    focus_on_learning: Mapped[int]
    collaborate_on_goals: Mapped[int]
    evaluate_results: Mapped[int]
    own_responsibility: Mapped[int]
    state: Mapped[State] = mapped_column(default=State.GIVEN)

    def title(self) -> Words:
        """Of which year; it names nobody."""
        return {"tr": f"Öz değerlendirme, {self.school_year}", "en": f"Self-evaluation, {self.school_year}"}
