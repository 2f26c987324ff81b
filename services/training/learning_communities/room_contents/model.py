"""What is kept of the things that lie in a community's room."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from chassis import clock
from chassis.things import new_id
from services.training.tables import Base


class Moment(StrEnum):
    """When the members rate their community, and when they say what it has brought (MGT-01, MGT-07)."""

    START = "start"
    END = "end"
    GAINS = "gains"


class InRoom:
    """It lies in a room."""

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    at: Mapped[datetime] = mapped_column(default=clock.now)

    @declared_attr
    @classmethod
    def room_id(cls) -> Mapped[UUID]:
        """The room."""
        return mapped_column(ForeignKey("community_rooms.id"), index=True)


class Post(InRoom, Base):
    """What somebody writes to all in the room, or answers to such a post."""

    __tablename__ = "room_posts"
    author: Mapped[UUID]
    author_name: Mapped[str]
    text: Mapped[str] = mapped_column(Text)
    reply_to: Mapped[UUID | None]


class RoomMeeting(InRoom, Base):
    """An online meeting, who leads it, and for how many lessons that counts."""

    __tablename__ = "room_meetings"
    __table_args__ = (
        CheckConstraint("lesson_hours BETWEEN 0 AND 12", name="hours_of_a_day"),
        CheckConstraint("ends_at > starts_at", name="begin_before_end"),
    )
    name: Mapped[str]
    phase: Mapped[str | None]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    link: Mapped[str]
    lesson_hours: Mapped[int]
    led_by: Mapped[UUID]
    led_by_name: Mapped[str]
    recording: Mapped[str | None]


class Assignment(InRoom, Base):
    """Which practice members do in their own classes, and how (MGT-18)."""

    __tablename__ = "room_assignments"
    phase: Mapped[str]
    name: Mapped[str]
    instructions: Mapped[str] = mapped_column(Text)


class Feedback(InRoom, Base):
    """What whoever leads tells one member at an evaluation; nobody else reads it (ledger 5.1)."""

    __tablename__ = "member_feedback"
    __table_args__ = (UniqueConstraint("room_id", "phase", "person"),)
    phase: Mapped[str]
    person: Mapped[UUID]
    name: Mapped[str]
    feedback: Mapped[str] = mapped_column(Text)


class Rating(InRoom, Base):
    """What one member answers at one moment: only the averages are shown."""

    __tablename__ = "room_ratings"
    __table_args__ = (UniqueConstraint("room_id", "moment", "person"),)
    moment: Mapped[Moment]
    person: Mapped[UUID]
    answers: Mapped[dict[str, Any]]


class Shared(InRoom, Base):
    """What members did together (MGT-04)."""

    __tablename__ = "collaborations"
    kind: Mapped[str]
    happened_on: Mapped[date]
    # Person and name of each.
    people: Mapped[list[dict[str, Any]]]
    description: Mapped[str] = mapped_column(Text)
