"""What is kept of a project team."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis import clock
from chassis.texts import LANGUAGES, Words
from chassis.things import Thing, new_id
from services.awards.records.students.model import Student
from services.awards.tables import Base
from services.awards.years.project_years.model import ProjectYear


class State(StrEnum):
    """A team works until it is dissolved."""

    AT_WORK = "at_work"
    DISSOLVED = "dissolved"


class ProjectTeam(Thing, Base):
    """Teachers and students who carry out projects of their school, led by one of the teachers."""

    __tablename__ = "teams"
    # The constraint's name is the code that the slower of two is told.
    __table_args__ = (UniqueConstraint("project_year_id", "unit", "name", name="team_name_taken"),)
    project_year_id: Mapped[UUID] = mapped_column(ForeignKey("project_years.id"), index=True)
    name: Mapped[str]
    leader: Mapped[UUID] = mapped_column(index=True)
    state: Mapped[State] = mapped_column(default=State.AT_WORK)
    project_year: Mapped[ProjectYear] = relationship(lazy="joined", innerjoin=True)
    members: Mapped[list[TeamMember]] = relationship(
        order_by="TeamMember.person", cascade="all, delete-orphan", lazy="selectin"
    )
    students: Mapped[list[TeamStudent]] = relationship(cascade="all, delete-orphan")
    progress: Mapped[list[TeamProgress]] = relationship(order_by="TeamProgress.id", cascade="all, delete-orphan")

    def title(self) -> Words:
        """As the directorate called it."""
        return dict.fromkeys(LANGUAGES, self.name)

    @property
    def teachers(self) -> list[UUID]:
        """The leader first, then the others."""
        return list(dict.fromkeys([self.leader, *(one.person for one in self.members)]))


class TeamMember(Base):
    """A teacher of a team."""

    __tablename__ = "team_members"
    team_id: Mapped[UUID] = mapped_column(ForeignKey("teams.id"), primary_key=True)
    person: Mapped[UUID] = mapped_column(primary_key=True, index=True)


class TeamStudent(Base):
    """A student of a team; only the own school reads who it is (PRV-11)."""

    __tablename__ = "team_students"
    team_id: Mapped[UUID] = mapped_column(ForeignKey("teams.id"), primary_key=True)
    student_id: Mapped[UUID] = mapped_column(ForeignKey("students.id"), primary_key=True, index=True)
    student: Mapped[Student] = relationship(lazy="joined", innerjoin=True)


class TeamProgress(Base):
    """How far a team has come, in its own words."""

    __tablename__ = "team_progress"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    team_id: Mapped[UUID] = mapped_column(ForeignKey("teams.id"), index=True)
    day: Mapped[date] = mapped_column(default=clock.today)
    # Of a hundred.
    percent: Mapped[int]
    note: Mapped[str] = mapped_column(Text)
    written_by: Mapped[UUID | None]
