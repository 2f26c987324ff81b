"""What is kept of a need cycle and of the topics that its board decided on."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Followed, Thing, new_id
from services.training.tables import Base


class State(StrEnum):
    """Needs are collected, discussed, decided by the teachers' board, approved by the principal (TRN-18)."""

    OPEN = "open"
    UNDER_DISCUSSION = "under_discussion"
    AT_TEACHERS_BOARD = "at_teachers_board"
    DECIDED = "decided"
    FINAL = "final"
    CLOSED = "closed"


class Decision(StrEnum):
    """What the teachers' board made of a topic."""

    ACCEPTED = "accepted"
    DECLINED = "declined"


class NeedCycle(Followed, Thing, Base):
    """A school's need cycle (ihtiyaç belirleme) of one half-year; its windows are frozen when it opens."""

    __tablename__ = "need_cycles"
    __table_args__ = (
        # The constraint's name is the code that the slower of two is told.
        UniqueConstraint("unit", "half_year", name="need_cycle_already_open"),
        Index(None, "half_year", "state"),
    )
    half_year: Mapped[str]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    collection_days: Mapped[int]
    request_days: Mapped[int]
    collects_until: Mapped[date]
    requests_until: Mapped[date]
    opened_without_team: Mapped[bool]
    # The eight headings of TRN-17 and whatever else was looked at: heading, its name where it is another, text.
    headings: Mapped[list[dict[str, Any]]]
    reminded_at: Mapped[datetime | None]
    collected_at: Mapped[datetime | None]
    # Who had prepared when collecting ended, and who sat in the board: person and name, as they were then.
    prepared: Mapped[list[dict[str, Any]]]
    board_met_on: Mapped[date | None]
    board_attendees: Mapped[list[dict[str, Any]]]
    board_outcome: Mapped[str | None]
    approved_at: Mapped[datetime | None]
    approved_by: Mapped[str | None]
    sent_back_because: Mapped[str | None]
    state: Mapped[State] = mapped_column(default=State.OPEN)
    topics: Mapped[list[NeedTopic]] = relationship(order_by="NeedTopic.position", cascade="all, delete-orphan")

    def title(self) -> Words:
        """Of which half-year."""
        year, _, number = self.half_year.partition("/")
        return {
            "tr": f"İhtiyaç belirleme, {year} {number}. yarıyıl",
            "en": f"Need cycle, {year} half-year {number}",
        }

    @property
    def school_year(self) -> str:
        """The school year in which it lies."""
        return self.half_year.partition("/")[0]


class NeedTopic(Base):
    """A topic on which the teachers' board decided, with what it is linked to (TRN-07)."""

    __tablename__ = "need_topics"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    cycle_id: Mapped[UUID] = mapped_column(ForeignKey("need_cycles.id"), index=True)
    position: Mapped[int]
    subject: Mapped[str]
    # Each a student learning need or a school improvement goal, in words.
    learning_needs: Mapped[list[dict[str, Any]]]
    decision: Mapped[Decision]
    reason: Mapped[str | None]
