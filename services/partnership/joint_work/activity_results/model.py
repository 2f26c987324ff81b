"""What is kept of a completed activity."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.things import new_id
from services.partnership.tables import Base


class Result(Base):
    """What came of an activity, and what its kind asks for besides (PAR-31 … PAR-35)."""

    __tablename__ = "activity_results"
    activity_id: Mapped[UUID] = mapped_column(ForeignKey("activities.id"), primary_key=True)
    result: Mapped[str]
    workshop_kind: Mapped[str | None]
    workshop_other: Mapped[str | None]
    contest_field: Mapped[str | None]
    season: Mapped[str | None]
    peer_teaching: Mapped[bool | None]
    exam_held_on: Mapped[date | None]
    exam_evaluation_one: Mapped[str | None]
    exam_evaluation_two: Mapped[str | None]
    cooperation_channel: Mapped[str | None]
    cooperation_other: Mapped[str | None]
    participants: Mapped[list[Participants]] = relationship(
        order_by="Participants.group", cascade="all, delete-orphan", lazy="selectin"
    )
    teams: Mapped[list[Team]] = relationship(order_by="Team.position", cascade="all, delete-orphan", lazy="selectin")
    teachers: Mapped[list[CooperatingTeacher]] = relationship(
        order_by="CooperatingTeacher.name", cascade="all, delete-orphan", lazy="selectin"
    )


class Participants(Base):
    """How many of a group took part, from each school (PAR-03)."""

    __tablename__ = "activity_participants"
    __table_args__ = (CheckConstraint("head_count_one >= 0 AND head_count_two >= 0", name="heads_are_counted"),)
    activity_id: Mapped[UUID] = mapped_column(ForeignKey("activity_results.activity_id"), primary_key=True)
    group: Mapped[str] = mapped_column(primary_key=True)
    head_count_one: Mapped[int]
    head_count_two: Mapped[int]


class Team(Base):
    """A team of a contest: how many students of each school; no student is named (PAR-32)."""

    __tablename__ = "contest_teams"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    activity_id: Mapped[UUID] = mapped_column(ForeignKey("activity_results.activity_id"), index=True)
    position: Mapped[int]
    name: Mapped[str]
    students_one: Mapped[int]
    students_two: Mapped[int]


class CooperatingTeacher(Base):
    """A teacher who taught as a guest or saw a lesson at the other school, or was the host (PAR-22)."""

    __tablename__ = "cooperating_teachers"
    activity_id: Mapped[UUID] = mapped_column(ForeignKey("activity_results.activity_id"), primary_key=True)
    person: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    school: Mapped[str]
