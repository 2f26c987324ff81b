"""What is kept of a school's problem."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from chassis.texts import Words
from chassis.things import Thing
from services.training.tables import Base


class State(StrEnum):
    """It is logged, and then solved."""

    LOGGED = "logged"
    SOLVED = "solved"


class SchoolProblem(Thing, Base):
    """A problem of the school itself (okula özgü sorun), seen inside the school alone."""

    __tablename__ = "school_problems"
    problem: Mapped[str]
    logged_by: Mapped[UUID]
    solution: Mapped[str | None]
    solved_on: Mapped[date | None]
    involved: Mapped[list[dict[str, Any]]]
    state: Mapped[State] = mapped_column(default=State.LOGGED)

    def title(self) -> Words:
        """Events and e-mails carry titles, so it does not say which."""
        return {"tr": "Okula özgü sorun", "en": "Problem of the school"}
