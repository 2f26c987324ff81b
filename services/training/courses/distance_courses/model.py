"""What is kept of a course that is taken in one’s own time."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from chassis.texts import LANGUAGES, Words
from chassis.things import Thing
from services.training.tables import Base


class State(StrEnum):
    """A course is drafted, published, and taken off one day."""

    DRAFT = "draft"
    PUBLISHED = "published"
    RETIRED = "retired"


class DistanceCourse(Thing, Base):
    """An asynchronous training (PLT-06.02): modules, each finished by the one who takes it."""

    __tablename__ = "distance_courses"
    name: Mapped[str]
    summary: Mapped[str]
    approach: Mapped[str]
    hours: Mapped[int]
    # In their order: title, what is to be read or done, and where; a published course keeps its modules.
    modules: Mapped[list[dict[str, Any]]]
    published_at: Mapped[datetime | None]
    state: Mapped[State] = mapped_column(default=State.DRAFT)

    def title(self) -> Words:
        """As it is called."""
        return dict.fromkeys(LANGUAGES, self.name)
