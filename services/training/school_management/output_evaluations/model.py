"""What is kept of a principal's judgement of a half-year."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, Session, mapped_column

from chassis.texts import Words
from chassis.things import Followed, Thing
from services.training.school_management.output_figures.queries import figures_of
from services.training.tables import Base


class State(StrEnum):
    """It is being written, or stands with its figures of that day."""

    DRAFT = "draft"
    COMPLETED = "completed"


class OutputEvaluation(Followed, Thing, Base):
    """How a principal judges the outputs of professional development (mesleki gelişim çıktıları) of a half-year."""

    __tablename__ = "output_evaluations"
    # The constraint's name is the code that is told where a second one is begun.
    __table_args__ = (UniqueConstraint("half_year", "unit", name="evaluation_already_begun"),)
    half_year: Mapped[str]
    judgement: Mapped[str | None]
    # Frozen with the last step; until then they are asked for.
    frozen: Mapped[list[dict[str, Any]]]
    state: Mapped[State] = mapped_column(default=State.DRAFT)

    def title(self) -> Words:
        """Of which half-year."""
        year, _, number = self.half_year.partition("/")
        return {
            "tr": f"Mesleki gelişim çıktılarının değerlendirilmesi, {year} {number}. yarıyıl",
            "en": f"Evaluation of professional development outputs, {year} half-year {number}",
        }


def shown_figures(session: Session, evaluation: OutputEvaluation) -> list[dict[str, Any]]:
    """As they stood when it was completed, or as they are."""
    return evaluation.frozen or figures_of(session, evaluation.unit, evaluation.half_year)
