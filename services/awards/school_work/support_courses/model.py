"""What is kept of a support and training course."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words, subject_words
from chassis.things import Thing
from services.awards.tables import Base
from services.awards.years.project_years.model import ProjectYear


class State(StrEnum):
    """A course runs, then its result is known, or it was called off."""

    RUNNING = "running"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


class SupportCourse(Thing, Base):
    """A course in one subject for one grade (destekleme ve yetiştirme kursu); it lies at the school."""

    __tablename__ = "support_courses"
    __table_args__ = (CheckConstraint("ends_on >= starts_on", name="ends_after_it_begins"),)
    project_year_id: Mapped[UUID] = mapped_column(ForeignKey("project_years.id"), index=True)
    project_year: Mapped[ProjectYear] = relationship()
    grade: Mapped[int]
    subject: Mapped[str]
    # What of the achievement in this subject is to be raised.
    aim: Mapped[str] = mapped_column(Text)
    weekly_hours: Mapped[int]
    students: Mapped[int]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    measure: Mapped[str]
    achievement_start: Mapped[float]
    achievement_target: Mapped[float | None]
    achievement_end: Mapped[float | None]
    measured_on: Mapped[date | None]
    state: Mapped[State] = mapped_column(default=State.RUNNING)

    def title(self) -> Words:
        """Grade and subject."""
        subject = subject_words(self.subject)
        return {"tr": f"{self.grade}. sınıf – {subject['tr']}", "en": f"Grade {self.grade} – {subject['en']}"}


# One record per subject; what was called off may be begun anew.
Index(
    "course_exists",
    SupportCourse.project_year_id,
    SupportCourse.unit,
    SupportCourse.grade,
    SupportCourse.subject,
    unique=True,
    postgresql_where=text("state <> 'cancelled'"),
)
