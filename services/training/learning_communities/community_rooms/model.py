"""What is kept of a community's room, and who is in it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Thing
from services.training.learning_communities.room_contents.model import (
    Assignment,
    Feedback,
    Post,
    Rating,
    RoomMeeting,
    Shared,
)
from services.training.tables import Base


class State(StrEnum):
    """A room is open until the community's work is done or broken off."""

    OPEN = "open"
    FINISHED = "finished"
    CLOSED = "closed"


class Membership(StrEnum):
    """Whether somebody is in the room still (Q-33)."""

    ACTIVE = "active"
    DROPPED = "dropped"
    LEFT = "left"


class Room(Thing, Base):
    """The room of a community (MGT-14); nobody but those in it may read it."""

    __tablename__ = "community_rooms"
    # The community, planned by the ministry or of a school, whose room it is.
    community: Mapped[UUID] = mapped_column(unique=True)
    theme: Mapped[str]
    in_school: Mapped[bool]
    # The trainer, in a school the facilitator.
    leader: Mapped[UUID] = mapped_column(index=True)
    leader_name: Mapped[str]
    phase: Mapped[str | None]
    need: Mapped[str | None] = mapped_column(Text)
    vision: Mapped[str | None] = mapped_column(Text)
    goals: Mapped[list[str]] = mapped_column(default=list)
    reminded_at: Mapped[datetime | None]
    members: Mapped[list[Member]] = relationship(order_by="Member.name", cascade="all, delete-orphan")
    posts: Mapped[list[Post]] = relationship(order_by="Post.id", cascade="all, delete-orphan")
    meetings: Mapped[list[RoomMeeting]] = relationship(order_by="RoomMeeting.starts_at", cascade="all, delete-orphan")
    assignments: Mapped[list[Assignment]] = relationship(order_by="Assignment.id", cascade="all, delete-orphan")
    feedback: Mapped[list[Feedback]] = relationship(order_by="Feedback.id", cascade="all, delete-orphan")
    ratings: Mapped[list[Rating]] = relationship(cascade="all, delete-orphan")
    shared: Mapped[list[Shared]] = relationship(order_by="Shared.id", cascade="all, delete-orphan")
    state: Mapped[State] = mapped_column(default=State.OPEN)

    def title(self) -> Words:
        """The theme, as those in it know it."""
        return {"tr": f"{self.theme}: topluluk alanı", "en": f"{self.theme}: community room"}

    @property
    def active(self) -> list[Member]:
        """Those who are members still."""
        return [one for one in self.members if one.state is Membership.ACTIVE]

    def member(self, person: UUID | None) -> Member | None:
        """Somebody as an active member."""
        return next((one for one in self.active if one.person == person), None)


class Member(Base):
    """Somebody who takes part in a community, for their school."""

    __tablename__ = "community_members"
    __table_args__ = (Index(None, "person"),)
    room_id: Mapped[UUID] = mapped_column(ForeignKey("community_rooms.id"), primary_key=True)
    person: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    unit: Mapped[str]
    # The phases whose practice record may be made up until the final evaluation.
    excused: Mapped[list[str]] = mapped_column(default=list)
    state: Mapped[Membership] = mapped_column(default=Membership.ACTIVE)
