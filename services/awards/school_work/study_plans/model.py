"""What is kept of a student's study plan."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Text, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Thing, new_id
from services.awards.records.students.model import Student
from services.awards.tables import Base
from services.awards.years.project_years.model import ProjectYear


class State(StrEnum):
    """A plan is in use, then finished."""

    IN_USE = "in_use"
    FINISHED = "finished"


class PlanReview(Base):
    """How the student got on with the plan, as seen on a day."""

    __tablename__ = "study_plan_reviews"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    study_plan_id: Mapped[UUID] = mapped_column(ForeignKey("study_plans.id"), index=True)
    reviewed_on: Mapped[date]
    note: Mapped[str] = mapped_column(Text)
    by: Mapped[UUID]


class StudyPlan(Thing, Base):
    """A student's own plan of work (bireysel ders çalışma planı); it lies at the school."""

    __tablename__ = "study_plans"
    student_id: Mapped[UUID] = mapped_column(ForeignKey("students.id"), index=True)
    student: Mapped[Student] = relationship(lazy="joined", innerjoin=True)
    project_year_id: Mapped[UUID] = mapped_column(ForeignKey("project_years.id"), index=True)
    project_year: Mapped[ProjectYear] = relationship()
    goal: Mapped[str] = mapped_column(Text)
    # On which day of the week, from when to when, for which subject, and what.
    lessons: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, default=list)
    reviews: Mapped[list[PlanReview]] = relationship(
        order_by="PlanReview.reviewed_on, PlanReview.id", cascade="all, delete-orphan"
    )
    state: Mapped[State] = mapped_column(default=State.IN_USE)

    def title(self) -> Words:
        """The class; events carry titles, so it names no student (PRV-11)."""
        return {
            "tr": f"Ders çalışma planı – {self.student.class_name}",
            "en": f"Study plan – {self.student.class_name}",
        }

    def shown_title(self) -> Words:
        """By name, for those who see the entry."""
        student = self.student.shown_title()
        return {"tr": f"Ders çalışma planı – {student['tr']}", "en": f"Study plan – {student['en']}"}


# Of two who prepare one at once, one is told that the student has a plan.
Index("plan_in_use", StudyPlan.student_id, unique=True, postgresql_where=text("state = 'in_use'"))
