"""What is kept of a visit programme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis import clock
from chassis.seats.model import Seats, no_more_than_there_are
from chassis.texts import Words, subject_words
from chassis.things import Thing
from services.mobility.host_schools.model import HostSchool
from services.mobility.programme_days.model import ProgrammeActivity
from services.mobility.tables import Base


class State(StrEnum):
    """A visit is drafted, announced, filled, prepared, held and closed (SM-MOB-2)."""

    DRAFT = "draft"
    ANNOUNCED = "announced"
    APPLICATIONS_CLOSED = "applications_closed"
    PLACED = "placed"
    PREPARED = "prepared"
    ONGOING = "ongoing"
    ENDED = "ended"
    CLOSED = "closed"
    CANCELLED = "cancelled"


S = State
BEFORE = (S.DRAFT, S.ANNOUNCED, S.APPLICATIONS_CLOSED, S.PLACED, S.PREPARED)
# As long as the visitors may call the guide (MOB-20).
GUIDED = (S.PLACED, S.PREPARED, S.ONGOING)
MOST_POINTS = 100


class VisitProgramme(Thing, Seats, Base):
    """A visit to one field of one school, on certain days (ziyaret programı); it lies at the host."""

    __tablename__ = "visit_programmes"
    __table_args__ = (
        CheckConstraint("quota >= 1", name="quota_at_least_one"),
        no_more_than_there_are(),
        CheckConstraint("ends_on >= starts_on", name="ends_after_it_begins"),
        Index(None, "field", "id"),
    )
    host_school_id: Mapped[UUID] = mapped_column(ForeignKey("host_schools.id"), index=True)
    host_school: Mapped[HostSchool] = relationship()
    school_name: Mapped[str]
    field: Mapped[str]
    # Which of the programme's aims it serves (MOB-01).
    aims: Mapped[list[str]] = mapped_column(JSONB, default=list)
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    quota: Mapped[int]
    criteria: Mapped[str] = mapped_column(Text)
    # So many years of service at the least, where the criteria ask for them.
    least_years: Mapped[int | None]
    opens_on: Mapped[date | None]
    closes_on: Mapped[date | None]
    announced_at: Mapped[datetime | None]
    # Whom visitors can ask at any time (MOB-20).
    guide: Mapped[UUID | None] = mapped_column(index=True)
    guide_name: Mapped[str | None]
    guide_phone: Mapped[str | None]
    guide_email: Mapped[str | None]
    staff_briefed_on: Mapped[date | None]
    staff_briefing: Mapped[str | None] = mapped_column(Text)
    briefed_on: Mapped[date | None]
    briefing: Mapped[str | None] = mapped_column(Text)
    # What the host has noted of duties that nothing else shows: code → day and note.
    duty_notes: Mapped[dict[str, Any]] = mapped_column(JSONB, default=dict)
    # By which approval other days or another host were set after the announcement (MOB-11).
    approved_on: Mapped[date | None]
    approval_number: Mapped[str | None]
    activities: Mapped[list[ProgrammeActivity]] = relationship(
        order_by="ProgrammeActivity.day, ProgrammeActivity.begins, ProgrammeActivity.id", cascade="all, delete-orphan"
    )
    state: Mapped[State] = mapped_column(default=State.DRAFT)

    def title(self) -> Words:
        """The school and the field."""
        return {language: f"{self.school_name} – {field}" for language, field in subject_words(self.field).items()}

    @property
    def takes_applications(self) -> bool:
        """Whether one may apply today."""
        if self.state is not State.ANNOUNCED or self.opens_on is None or self.closes_on is None:
            return False
        return self.opens_on <= clock.today() <= self.closes_on

    @property
    def measures(self) -> Sequence[Mapping[str, Any]]:
        """The criteria are said in words; an application gets up to a hundred points by them."""
        return ({"code": "criteria", "text": self.criteria, "most": MOST_POINTS},)
