"""What is kept of a public event."""

from __future__ import annotations

from datetime import date, time
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import LANGUAGES, Words
from chassis.things import Thing
from services.awards.school_work.event_programmes.model import OutsideNotice, Stand, TimetableEntry, VisitorCount
from services.awards.tables import Base
from services.awards.years.project_years.model import ProjectYear


class State(StrEnum):
    """Planned, announced, held; or it does not take place (SM-AWD-6)."""

    PLANNED = "planned"
    ANNOUNCED = "announced"
    HELD = "held"
    CANCELLED = "cancelled"


class EventKind(StrEnum):
    """A fair, the award ceremony, or what schools show at the end of the year."""

    FAIR = "fair"
    AWARD_CEREMONY = "award_ceremony"
    YEAR_END_EXHIBITION = "year_end_exhibition"


STILL_TO_COME = (State.PLANNED, State.ANNOUNCED)
_ALL = "all, delete-orphan"


class PublicEvent(Thing, Base):
    """A fair, a ceremony or an exhibition of a project year; it lies at the province."""

    __tablename__ = "public_events"
    __table_args__ = (CheckConstraint("ends_on >= starts_on", name="ends_after_it_begins"),)
    project_year_id: Mapped[UUID] = mapped_column(ForeignKey("project_years.id"), index=True)
    project_year: Mapped[ProjectYear] = relationship()
    kind: Mapped[EventKind]
    name: Mapped[str]
    mode: Mapped[str]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    begins: Mapped[time | None]
    place: Mapped[str | None]
    address: Mapped[str | None]
    description: Mapped[str | None] = mapped_column(Text)
    participants: Mapped[int | None]
    # The activity records that were shown, by their ids.
    records: Mapped[list[str]] = mapped_column(JSONB, default=list)
    stands: Mapped[list[Stand]] = relationship(order_by="Stand.number, Stand.id", cascade=_ALL)
    timetable: Mapped[list[TimetableEntry]] = relationship(
        order_by="TimetableEntry.day, TimetableEntry.begins, TimetableEntry.id", cascade=_ALL
    )
    visitor_counts: Mapped[list[VisitorCount]] = relationship(
        order_by="VisitorCount.day, VisitorCount.visitors", cascade=_ALL
    )
    outside_notices: Mapped[list[OutsideNotice]] = relationship(
        order_by="OutsideNotice.told_on, OutsideNotice.id", cascade=_ALL
    )
    state: Mapped[State] = mapped_column(default=State.PLANNED)

    def title(self) -> Words:
        """As the province calls it, with day and place: a mail to somebody outside says nothing else (NTF-55)."""
        return dict.fromkeys(LANGUAGES, f"{self.name}, {self.starts_on:%d.%m.%Y}, {self.place or self.address}")

    def shown_title(self) -> Words:
        """By its name alone, where all else stands beside it."""
        return dict.fromkeys(LANGUAGES, self.name)
