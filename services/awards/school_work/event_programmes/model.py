"""What is kept of the stands, the timetable and the visitors of a public event."""

from __future__ import annotations

from datetime import date, time
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from chassis.things import new_id
from services.awards.tables import Base


class Stand(Base):
    """Where somebody shows something: a school, or whoever else takes part."""

    __tablename__ = "stands"
    # The constraint's name is the code that the slower of two is told.
    __table_args__ = (UniqueConstraint("public_event_id", "number", name="stand_taken"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    public_event_id: Mapped[UUID] = mapped_column(ForeignKey("public_events.id"))
    number: Mapped[str]
    school: Mapped[str | None]
    holder: Mapped[str]
    subject: Mapped[str]


class TimetableEntry(Base):
    """Something that takes place on a day, from an hour to an hour."""

    __tablename__ = "timetable_entries"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    public_event_id: Mapped[UUID] = mapped_column(ForeignKey("public_events.id"), index=True)
    day: Mapped[date]
    begins: Mapped[time]
    ends: Mapped[time | None]
    name: Mapped[str]
    place: Mapped[str | None]


class VisitorCount(Base):
    """How many of a group came on a day."""

    __tablename__ = "visitor_counts"
    __table_args__ = (
        UniqueConstraint("public_event_id", "day", "visitors"),
        CheckConstraint("number >= 0", name="number_not_below_zero"),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    public_event_id: Mapped[UUID] = mapped_column(ForeignKey("public_events.id"))
    day: Mapped[date]
    visitors: Mapped[str]
    number: Mapped[int]


class OutsideNotice(Base):
    """Who outside was told of the event: they have no account, so somebody writes to them (NTF-55)."""

    __tablename__ = "outside_notices"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    public_event_id: Mapped[UUID] = mapped_column(ForeignKey("public_events.id"), index=True)
    told: Mapped[str]
    told_on: Mapped[date]
    how: Mapped[str]
