"""What is kept of somebody’s visit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, object_session, relationship

from chassis.documents.marks import unit_name
from chassis.texts import Words
from chassis.things import Thing
from services.mobility.attendance.model import DayAttendance
from services.mobility.tables import Base
from services.mobility.visit_days.queries import days_of
from services.mobility.visit_programmes.model import VisitProgramme
from services.mobility.visit_reports.model import ReportDay, ReportNumber


class State(StrEnum):
    """Where a visit and its report stand (SM-MOB-4)."""

    EXPECTED = "expected"
    ATTENDING = "attending"
    REPORT_DUE = "report_due"
    REPORT_OVERDUE = "report_overdue"
    REPORT_DELIVERED = "report_delivered"
    REPORT_RETURNED = "report_returned"
    REPORT_FORWARDED = "report_forwarded"
    CLOSED = "closed"
    NO_SHOW = "no_show"
    LEFT_EARLY = "left_early"
    CANCELLED = "cancelled"


class Participation(Thing, Base):
    """One person’s part in a visit programme, with the report (Ek-3); it lies at the school where they serve."""

    __tablename__ = "participations"
    __table_args__ = (
        Index(
            "participation_already_there",
            "programme_id",
            "person",
            unique=True,
            postgresql_where=text("state <> 'cancelled'"),
        ),
        Index(None, "person", "id"),
    )
    programme_id: Mapped[UUID] = mapped_column(ForeignKey("visit_programmes.id"), index=True)
    programme: Mapped[VisitProgramme] = relationship(lazy="joined", innerjoin=True)
    person: Mapped[UUID]
    name: Mapped[str]
    # Of a principal’s own report the district decides.
    by_principal: Mapped[bool]
    rules_accepted_at: Mapped[datetime | None]
    attendances: Mapped[list[DayAttendance]] = relationship(order_by="DayAttendance.day", cascade="all, delete-orphan")
    # The last day of whoever left before the end: the report covers the days until then.
    last_day: Mapped[date | None]
    due_on: Mapped[date | None]
    reminded_at: Mapped[datetime | None]
    report_days: Mapped[list[ReportDay]] = relationship(order_by="ReportDay.day", cascade="all, delete-orphan")
    knowledge_gained: Mapped[str | None]
    application_at_home_school: Mapped[list[str]] = mapped_column(default=list)
    number: Mapped[ReportNumber | None] = relationship(cascade="all, delete-orphan")
    delivered_at: Mapped[datetime | None]
    forwarded_at: Mapped[datetime | None]
    returned_for: Mapped[str | None]
    offered_practice_at: Mapped[datetime | None]
    offered_activity_at: Mapped[datetime | None]
    state: Mapped[State] = mapped_column(default=State.EXPECTED)

    def title(self) -> Words:
        """The visit; events carry titles, so it names nobody."""
        return self.programme.title()

    @property
    def starts_on(self) -> date:
        """The first day of the visit."""
        return self.programme.starts_on

    @property
    def ends_on(self) -> date:
        """The last day of the visit, or of the person in it."""
        return self.last_day or self.programme.ends_on

    @property
    def host_unit(self) -> str:
        """The school that is visited."""
        return self.programme.unit

    @property
    def opened_field(self) -> str:
        """The field for which the host opened the visit."""
        return self.programme.field

    @property
    def host_school(self) -> str:
        """What the host is called."""
        return _name_of(self, self.host_unit)

    @property
    def home_school(self) -> str:
        """What the own school is called."""
        return _name_of(self, self.unit)

    @property
    def national_id(self) -> str | None:
        """Masked, as every form and list shows it (PRV-03)."""
        return self.number.masked if self.number else None

    @property
    def days_to_report(self) -> Sequence[date]:
        """The programme’s days, less those after leaving and those on which the person was away (MOB-13, Q-37)."""
        session = object_session(self)
        days = days_of(session, self.programme) if session else ()
        away = {one.day for one in self.attendances if not one.was_there}
        return [day for day in days if day <= self.ends_on and day not in away]

    @property
    def carried_over(self) -> int:
        """How many things will be done at the own school."""
        return len(self.application_at_home_school)

    @property
    def daily_observations(self) -> list[dict[str, object]]:
        """A line for each day that the report is about, written or not yet."""
        written = {one.day: one.text for one in self.report_days}
        return [
            {"number": number, "day": day, "text": written.get(day)}
            for number, day in enumerate(self.days_to_report, start=1)
        ]


def _name_of(thing: Participation, unit: str) -> str:
    session = object_session(thing)
    return unit_name(session, unit) if session else unit
