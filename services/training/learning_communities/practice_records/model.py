"""What is kept of a practice in a member's own class; its files are evidence of it."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis import clock
from chassis.texts import Words
from chassis.things import Thing, new_id
from services.training.tables import Base


class State(StrEnum):
    """A record stands until its author takes it back."""

    RECORDED = "recorded"
    REMOVED = "removed"


class PracticeRecord(Thing, Base):
    """What one member did in the own class in one phase; it lies at the member's school."""

    __tablename__ = "practice_records"
    __table_args__ = (Index(None, "room_id", "phase", "author"),)
    room_id: Mapped[UUID] = mapped_column(ForeignKey("community_rooms.id"))
    phase: Mapped[str]
    author: Mapped[UUID] = mapped_column(index=True)
    author_name: Mapped[str]
    name: Mapped[str]
    class_name: Mapped[str]
    held_on: Mapped[date]
    done: Mapped[str] = mapped_column(Text)
    reflection: Mapped[str] = mapped_column(Text)
    comments: Mapped[list[PracticeComment]] = relationship(order_by="PracticeComment.id", cascade="all, delete-orphan")
    state: Mapped[State] = mapped_column(default=State.RECORDED)

    def title(self) -> Words:
        """As its author called it."""
        return dict.fromkeys(("tr", "en"), self.name)


class PracticeComment(Base):
    """What a colleague or the trainer tells the author; the two read it (ledger 5.1)."""

    __tablename__ = "practice_comments"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    record_id: Mapped[UUID] = mapped_column(ForeignKey("practice_records.id"), index=True)
    author: Mapped[UUID]
    author_name: Mapped[str]
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(default=clock.now)
