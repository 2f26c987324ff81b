"""What is kept of a student (PRV-11, PRV-12)."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from chassis.searching import Searched
from chassis.texts import LANGUAGES, Words
from chassis.things import Thing
from services.awards.tables import Base


class State(StrEnum):
    """Whether a parent agrees that the student is named where others read it."""

    REGISTERED = "registered"
    CONSENTED = "consented"
    WITHDRAWN = "withdrawn"


class Student(Searched, Thing, Base):
    """A student of a school in one project year; no number of the state's and nothing of their health is kept."""

    __tablename__ = "students"
    __table_args__ = (
        CheckConstraint("grade BETWEEN 0 AND 12", name="grade_there_is"),
        # The constraint's name is the code that the slower of two is told.
        Index(
            "student_already_registered",
            "project_year_id",
            "unit",
            "school_number",
            unique=True,
            postgresql_where=text("school_number <> ''"),
        ),
    )
    FOUND_BY = ("name", "school_number")
    project_year_id: Mapped[UUID] = mapped_column(ForeignKey("project_years.id"), index=True)
    # Empty when the time for which it is kept is over (PRV-14).
    name: Mapped[str]
    # 0 is the preschool.
    grade: Mapped[int]
    branch_letter: Mapped[str]
    school_number: Mapped[str]
    # Since when a parent agrees (veli izni), and to what.
    consent_on: Mapped[date | None]
    consent_scope: Mapped[str | None]
    withdrawn_at: Mapped[datetime | None]
    state: Mapped[State] = mapped_column(default=State.REGISTERED)

    @property
    def class_name(self) -> str:
        """The class: 7/A."""
        return f"{self.grade}/{self.branch_letter}" if self.branch_letter else str(self.grade)

    def title(self) -> Words:
        """By the class alone: titles stand in events and mails, where no student is named."""
        return {"tr": f"Öğrenci, {self.class_name}", "en": f"Student, {self.class_name}"}

    def shown_title(self) -> Words:
        """By name, for those who see the entry: they pick from it."""
        return dict.fromkeys(LANGUAGES, f"{self.name}, {self.class_name}") if self.name else self.title()
