"""What is kept of how far somebody is in a course."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Thing
from services.training.courses.distance_courses.model import DistanceCourse
from services.training.tables import Base


class State(StrEnum):
    """Begun, and completed with the last module."""

    STARTED = "started"
    COMPLETED = "completed"


class Enrolment(Thing, Base):
    """One person takes one course; it lies where they serve."""

    __tablename__ = "enrolments"
    __table_args__ = (
        Index("already_enrolled", "course_id", "person", unique=True),
        Index(None, "person", "id"),
    )
    course_id: Mapped[UUID] = mapped_column(ForeignKey("distance_courses.id"))
    person: Mapped[UUID]
    finished: Mapped[list[int]] = mapped_column(JSONB, default=list)
    completed_at: Mapped[datetime | None]
    state: Mapped[State] = mapped_column(default=State.STARTED)
    course: Mapped[DistanceCourse] = relationship(lazy="joined", innerjoin=True)

    def title(self) -> Words:
        """By the course; it names no person."""
        return self.course.title()

    @property
    def percent(self) -> int:
        """How much of the course is finished, rounded down."""
        return 100 * len(self.finished) // len(self.course.modules)

    @property
    def approach(self) -> str:
        """The approach of TRN-01 to which the course belongs."""
        return self.course.approach

    @property
    def hours(self) -> int:
        """How many hours the course counts for."""
        return self.course.hours

    @property
    def next_module(self) -> int | None:
        """The first that is not finished."""
        return next((one["number"] for one in self.course.modules if one["number"] not in self.finished), None)
