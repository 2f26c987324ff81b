"""What is kept of a candidacy."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Numeric, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Followed, Thing
from services.awards.judging.decisions.model import AwardDecision
from services.awards.records.students.model import Student
from services.awards.tables import Base
from services.awards.years.bodies.model import Kind
from services.awards.years.project_years.model import ProjectYear


class State(StrEnum):
    """Where a candidacy stands (SM-AWD-4)."""

    NOMINATED = "nominated"
    SHORTLISTED = "shortlisted"
    LEFT_OUT = "left_out"
    SECOND_LOOK = "second_look"
    SCORED = "scored"
    PROPOSED = "proposed"
    GRANTED = "granted"
    NOT_GRANTED = "not_granted"
    PRESENTED = "presented"


class Group(StrEnum):
    """Whose work it is (AWD-07)."""

    MANAGER = "manager"
    TEACHER = "teacher"
    STUDENT = "student"


IN_SCORING = (State.NOMINATED, State.SHORTLISTED)
AWARDED = (State.GRANTED, State.PRESENTED)
DECIDED = (*AWARDED, State.NOT_GRANTED)
MEAN = Numeric(12, 4)


class Candidacy(Followed, Thing, Base):
    """Somebody's candidacy (ödül adaylığı) for an award, with accepted records; it lies at the school of the first."""

    __tablename__ = "candidacies"
    __table_args__ = (
        # The ranked list is read from its end: the highest mean first, then the highest in the first criterion.
        Index("ix_candidacies_ranked", "project_year_id", "award_area", "recipient_group", "mean", "first_mean", "id"),
        Index(None, "project_year_id", "state", "id"),
    )
    project_year_id: Mapped[UUID] = mapped_column(ForeignKey("project_years.id"))
    award_area: Mapped[str]
    recipient_group: Mapped[Group]
    # The school's level (kademe), as its commission has it.
    level: Mapped[str | None]
    name: Mapped[str]
    grounds: Mapped[str] = mapped_column(Text)
    nominated_by: Mapped[UUID]
    nominator: Mapped[Kind]
    # How many students' work it is, whether they are named or not.
    student_count: Mapped[int | None]
    left_out_for: Mapped[str | None] = mapped_column(Text)
    second_look_for: Mapped[str | None] = mapped_column(Text)
    second_look_at: Mapped[datetime | None]
    second_look_minute: Mapped[str | None]
    # Of the scores that counted when scoring was closed; empty before, and while it is looked at again.
    mean: Mapped[Decimal | None] = mapped_column(MEAN)
    first_mean: Mapped[Decimal | None] = mapped_column(MEAN)
    spread: Mapped[int | None]
    # How many scored it when scoring was closed; a second look counts further ones from here.
    scorers: Mapped[int | None]
    # Since when everybody may know what was decided.
    published_on: Mapped[date | None]
    presented_on: Mapped[date | None]
    state: Mapped[State] = mapped_column(default=State.NOMINATED)
    project_year: Mapped[ProjectYear] = relationship(lazy="joined", innerjoin=True)
    records: Mapped[list[NominatedRecord]] = relationship(
        order_by="NominatedRecord.place", cascade="all, delete-orphan", lazy="selectin"
    )
    recipients: Mapped[list[Recipient]] = relationship(cascade="all, delete-orphan", lazy="selectin")
    students: Mapped[list[StudentRecipient]] = relationship(cascade="all, delete-orphan", lazy="selectin")
    credited: Mapped[list[CreditedSchool]] = relationship(
        order_by="CreditedSchool.unit", cascade="all, delete-orphan", lazy="selectin"
    )
    decision: Mapped[AwardDecision | None] = relationship(cascade="all, delete-orphan")

    def title(self) -> Words:
        """By the work; events carry titles, so it names nobody and no place in a list."""
        return {"tr": f"Ödül adaylığı: {self.name}", "en": f"Candidacy for an award: {self.name}"}

    def made_of(self) -> list[UUID]:
        """Whoever wrote one of its records decides nothing about it."""
        return [self.id, *(one.record_id for one in self.records)]

    @property
    def schools(self) -> list[str]:
        """To which schools it is credited: a joint work to each of its owners, once (AWD-24)."""
        return [one.unit for one in self.credited]

    @property
    def record_ids(self) -> list[UUID]:
        """The works for which."""
        return [one.record_id for one in self.records]

    @property
    def people(self) -> list[UUID]:
        """The managers or teachers whose candidacy it is."""
        return [one.person for one in self.recipients]

    @property
    def student_ids(self) -> list[UUID]:
        """The students who are named, each with a parent's consent."""
        return [one.student_id for one in self.students]

    @property
    def decision_number(self) -> str | None:
        """Of the decision that holds."""
        return self.decision.decision_number if self.decision else None

    @property
    def decided_on(self) -> date | None:
        """When the executive board decided."""
        return self.decision.decided_on if self.decision else None


class NominatedRecord(Base):
    """An accepted record for which somebody is a candidate."""

    __tablename__ = "nominated_records"
    # The constraint's name is the code: a work is scored once for each group (AWD-24).
    __table_args__ = (Index("record_already_nominated", "record_id", "recipient_group", unique=True),)
    candidacy_id: Mapped[UUID] = mapped_column(ForeignKey("candidacies.id"), primary_key=True)
    record_id: Mapped[UUID] = mapped_column(ForeignKey("activity_records.id"), primary_key=True)
    recipient_group: Mapped[Group]
    place: Mapped[int]


class Recipient(Base):
    """A manager or teacher whose candidacy it is."""

    __tablename__ = "candidacy_recipients"
    candidacy_id: Mapped[UUID] = mapped_column(ForeignKey("candidacies.id"), primary_key=True)
    person: Mapped[UUID] = mapped_column(primary_key=True, index=True)


class StudentRecipient(Base):
    """A student whose candidacy it is, and who may be named (PRV-12)."""

    __tablename__ = "candidacy_students"
    candidacy_id: Mapped[UUID] = mapped_column(ForeignKey("candidacies.id"), primary_key=True)
    student_id: Mapped[UUID] = mapped_column(ForeignKey("students.id"), primary_key=True, index=True)
    student: Mapped[Student] = relationship(lazy="joined", innerjoin=True)


class CreditedSchool(Base):
    """A school whose work it is too (AWD-24)."""

    __tablename__ = "credited_schools"
    candidacy_id: Mapped[UUID] = mapped_column(ForeignKey("candidacies.id"), primary_key=True)
    unit: Mapped[str] = mapped_column(String(collation="C"), primary_key=True, index=True)
