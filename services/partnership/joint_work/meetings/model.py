"""What is kept of a meeting."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words, subject_words
from chassis.things import Shared, Thing
from services.partnership.pairing.partnerships.model import Mode
from services.partnership.tables import Base


class State(StrEnum):
    """A meeting is planned, then held or called off (SM-PAR-3)."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class Kind(StrEnum):
    """Managers and teachers tell each other of their schools, or a subject's teachers meet."""

    INFORMATION = "information"
    ZUMRE = "zumre"


class Meeting(Shared, Thing, Base):
    """A meeting of both schools."""

    __tablename__ = "meetings"
    partnership_id: Mapped[UUID] = mapped_column(ForeignKey("partnerships.id"), index=True)
    school_year: Mapped[str]
    group_two: Mapped[str] = mapped_column(String(collation="C"))
    kind: Mapped[Kind]
    subject: Mapped[str | None]
    meets_on: Mapped[date]
    mode: Mapped[Mode]
    place: Mapped[str | None]
    planned_by: Mapped[UUID]
    minutes: Mapped[str | None]
    decisions: Mapped[str | None]
    state: Mapped[State] = mapped_column(default=State.PLANNED)
    attendees: Mapped[list[Attendee]] = relationship(order_by="Attendee.name", cascade="all, delete-orphan")

    def title(self) -> Words:
        """Which meeting, and when."""
        day = self.meets_on.strftime("%d.%m.%Y")
        if self.kind is Kind.INFORMATION:
            return {"tr": f"Bilgilendirme toplantısı, {day}", "en": f"Information meeting, {day}"}
        subject = subject_words(self.subject or "")
        return {
            "tr": f"{subject['tr']} ortak zümre toplantısı, {day}",
            "en": f"Joint {subject['en']} zümre meeting, {day}",
        }

    @property
    def schools(self) -> tuple[str, str]:
        """Both schools' units, Group I first."""
        return self.unit, self.group_two


class Attendee(Base):
    """Somebody who was there, for their school, as manager or as teacher."""

    __tablename__ = "attendees"
    meeting_id: Mapped[UUID] = mapped_column(ForeignKey("meetings.id"), primary_key=True)
    person: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    school: Mapped[str]
    is_manager: Mapped[bool]
    is_teacher: Mapped[bool]
