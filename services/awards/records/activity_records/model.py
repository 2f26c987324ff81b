"""What is kept of an activity record; its files are evidence of it."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.searching import Searched
from chassis.texts import LANGUAGES, Words
from chassis.things import Followed, Thing
from services.awards.records.students.model import Student
from services.awards.records.teams.model import ProjectTeam
from services.awards.tables import Base
from services.awards.years.closed_schools.model import OutlivesSchool
from services.awards.years.project_years.model import ProjectYear


class State(StrEnum):
    """Where a record lies on its way through the bodies (SM-AWD-3)."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    SCHOOL_VERIFIED = "school_verified"
    DISTRICT_REVIEWED = "district_reviewed"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    REJECTED = "rejected"
    ARCHIVED = "archived"


class Mode(StrEnum):
    """In a room, or at a distance (AWD-12)."""

    FACE_TO_FACE = "face_to_face"
    REMOTE = "remote"


class Rejection(StrEnum):
    """Why a body does not take a record up."""

    DUPLICATE = "duplicate"
    OUT_OF_SCOPE = "out_of_scope"
    NOT_EVIDENCED = "not_evidenced"


WITH_AUTHOR = (State.DRAFT, State.RETURNED)
HELD = (State.SUBMITTED, State.SCHOOL_VERIFIED, State.DISTRICT_REVIEWED)
SENT_BACK = (State.RETURNED, State.REJECTED)
TAKEN_UP = (State.ACCEPTED, State.ARCHIVED)


class ActivityRecord(Searched, OutlivesSchool, Followed, Thing, Base):
    """An activity of teachers and students; it lies at the school where it was done (AWD-03)."""

    __tablename__ = "activity_records"
    __table_args__ = (
        CheckConstraint("starts_on <= ends_on", name="ends_after_it_starts"),
        CheckConstraint(
            "manager_count >= 0 AND teacher_count >= 0 AND student_count >= 0 AND parent_count >= 0",
            name="heads_are_counted",
        ),
    )
    FOUND_BY = ("name", "summary")
    project_year_id: Mapped[UUID] = mapped_column(ForeignKey("project_years.id"), index=True)
    author: Mapped[UUID] = mapped_column(index=True)
    award_area: Mapped[str]
    work_heading: Mapped[str | None]
    item: Mapped[str | None]
    aims: Mapped[list[str]]
    mode: Mapped[Mode]
    scope_level: Mapped[str | None]
    programme: Mapped[str | None]
    # What the executive board has added to the programmes of its year (AWD-21).
    year_programme_id: Mapped[UUID | None] = mapped_column(ForeignKey("year_programmes.id"), index=True)
    meeting_kind: Mapped[str | None]
    school_class: Mapped[str | None]
    name: Mapped[str]
    summary: Mapped[str | None] = mapped_column(Text)
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("teams.id"), index=True)
    # The four groups whose cooperation is recorded (AWD-36).
    manager_count: Mapped[int] = mapped_column(default=0)
    teacher_count: Mapped[int] = mapped_column(default=0)
    student_count: Mapped[int] = mapped_column(default=0)
    parent_count: Mapped[int] = mapped_column(default=0)
    submitted_at: Mapped[datetime | None]
    accepted_at: Mapped[datetime | None]
    rejected_as: Mapped[Rejection | None]
    # Where it lay when it was returned or rejected, and since when: until when one may object hangs on it.
    sent_back_from: Mapped[State | None]
    sent_back_on: Mapped[date | None]
    # A good example for the year-end exhibition (AWD-25).
    for_exhibition: Mapped[bool] = mapped_column(default=False)
    # How many days before the end of recording the author was last reminded (NTF-53).
    reminded_days: Mapped[int | None]
    state: Mapped[State] = mapped_column(default=State.DRAFT)
    project_year: Mapped[ProjectYear] = relationship(lazy="joined", innerjoin=True)
    team: Mapped[ProjectTeam | None] = relationship()
    co_owners: Mapped[list[CoOwner]] = relationship(
        order_by="CoOwner.unit", cascade="all, delete-orphan", lazy="selectin"
    )
    people: Mapped[list[RecordPerson]] = relationship(order_by="RecordPerson.person", cascade="all, delete-orphan")
    students: Mapped[list[RecordStudent]] = relationship(cascade="all, delete-orphan")

    def title(self) -> Words:
        """As its author called it; the form asks to name no student here."""
        return dict.fromkeys(LANGUAGES, self.name)

    @property
    def schools(self) -> list[str]:
        """The school at which it lies, and those that own it with it (AWD-24)."""
        return [self.unit, *(one.unit for one in self.co_owners)]

    @property
    def records_until(self) -> date:
        """The last day of recording in its year."""
        return self.project_year.records_until


class CoOwner(Base):
    """A school that did the work with the one where the record lies; it says so itself (AWD-24)."""

    __tablename__ = "record_co_owners"
    record_id: Mapped[UUID] = mapped_column(ForeignKey("activity_records.id"), primary_key=True)
    unit: Mapped[str] = mapped_column(String(collation="C"), primary_key=True, index=True)
    confirmed_at: Mapped[datetime | None]
    confirmed_by: Mapped[UUID | None]


class RecordPerson(Base):
    """A manager or teacher whose work it is."""

    __tablename__ = "record_people"
    record_id: Mapped[UUID] = mapped_column(ForeignKey("activity_records.id"), primary_key=True)
    person: Mapped[UUID] = mapped_column(primary_key=True, index=True)


class RecordStudent(Base):
    """A student who is named in it, with a parent's consent (PRV-12)."""

    __tablename__ = "record_students"
    record_id: Mapped[UUID] = mapped_column(ForeignKey("activity_records.id"), primary_key=True)
    student_id: Mapped[UUID] = mapped_column(ForeignKey("students.id"), primary_key=True, index=True)
    student: Mapped[Student] = relationship(lazy="joined", innerjoin=True)
