"""What is kept of a programme that a year's executive board has added or widened."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from chassis.texts import LANGUAGES, Words, both
from chassis.things import Thing
from services.awards.tables import Base


class State(StrEnum):
    """It may be named in records, or no more."""

    IN_FORCE = "in_force"
    WITHDRAWN = "withdrawn"


class YearProgramme(Thing, Base):
    """What holds of a programme in one year beside the programme's own table: it lies at the province."""

    __tablename__ = "year_programmes"
    __table_args__ = (
        # The constraint's name is the code that the slower of two is told.
        Index(
            "programme_already_widened",
            "project_year_id",
            "programme",
            unique=True,
            postgresql_where=text("state = 'in_force' AND programme IS NOT NULL"),
        ),
    )
    project_year_id: Mapped[UUID] = mapped_column(ForeignKey("project_years.id"), index=True)
    # One of the programmes of AWD-21 whose scope is widened; None where another one is added.
    programme: Mapped[str | None]
    name: Mapped[str | None]
    scopes: Mapped[list[str]]
    state: Mapped[State] = mapped_column(default=State.IN_FORCE)

    def title(self) -> Words:
        """What people call the programme."""
        if self.programme:
            return both(f"choice.programmes.{self.programme}")
        return dict.fromkeys(LANGUAGES, self.name or "")
