"""What is kept of a teacher's advising of a student."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Text, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Thing, new_id
from services.awards.records.students.model import Student
from services.awards.tables import Base
from services.awards.years.project_years.model import ProjectYear


class State(StrEnum):
    """A teacher advises a student, or no longer does."""

    ACTIVE = "active"
    ENDED = "ended"


class AdvisorNote(Base):
    """What the advisor saw or agreed with the student on a day (danışman notu)."""

    __tablename__ = "advisor_notes"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    advisorship_id: Mapped[UUID] = mapped_column(ForeignKey("advisorships.id"), index=True)
    held_on: Mapped[date]
    note: Mapped[str] = mapped_column(Text)
    by: Mapped[UUID]


class Advisorship(Thing, Base):
    """One teacher advises one student (danışman öğretmenlik); it lies at their school."""

    __tablename__ = "advisorships"
    student_id: Mapped[UUID] = mapped_column(ForeignKey("students.id"), index=True)
    student: Mapped[Student] = relationship(lazy="joined", innerjoin=True)
    project_year_id: Mapped[UUID] = mapped_column(ForeignKey("project_years.id"), index=True)
    project_year: Mapped[ProjectYear] = relationship()
    advisor: Mapped[UUID] = mapped_column(index=True)
    advisor_name: Mapped[str | None]
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    notes: Mapped[list[AdvisorNote]] = relationship(
        order_by="AdvisorNote.held_on, AdvisorNote.id", cascade="all, delete-orphan"
    )
    state: Mapped[State] = mapped_column(default=State.ACTIVE)

    def title(self) -> Words:
        """The class; events carry titles, so it names no student (PRV-11)."""
        return {
            "tr": f"Danışman öğretmenlik – {self.student.class_name}",
            "en": f"Advisor teacher – {self.student.class_name}",
        }

    def shown_title(self) -> Words:
        """By name, for those who see the entry."""
        student = self.student.shown_title()
        return {"tr": f"Danışman öğretmenlik – {student['tr']}", "en": f"Advisor teacher – {student['en']}"}


# Of two who assign at once, one is told that the student has an advisor.
Index("already_advised", Advisorship.student_id, unique=True, postgresql_where=text("state = 'active'"))


def advisors_of(session: Session, student_id: UUID) -> Sequence[UUID]:
    """Who advises a student now: one teacher, or nobody."""
    wanted = select(Advisorship.advisor).filter_by(student_id=student_id, state=State.ACTIVE)
    return session.scalars(wanted).all()
