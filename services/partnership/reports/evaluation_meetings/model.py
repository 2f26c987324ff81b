"""What is kept of an evaluation meeting."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Thing
from services.partnership.pairing.partnerships.model import Mode
from services.partnership.tables import Base


class State(StrEnum):
    """A meeting is scheduled, then held or called off (SM-PAR-7)."""

    SCHEDULED = "scheduled"
    HELD = "held"
    CANCELLED = "cancelled"


class EvaluationMeeting(Thing, Base):
    """OGM and the schools of the invited partnerships look at a school year; it lies at the ministry."""

    __tablename__ = "evaluation_meetings"
    school_year: Mapped[str] = mapped_column(index=True)
    meets_on: Mapped[date]
    mode: Mapped[Mode]
    place: Mapped[str | None]
    agenda: Mapped[str | None]
    minutes: Mapped[str | None]
    state: Mapped[State] = mapped_column(default=State.SCHEDULED)
    invitations: Mapped[list[Invitation]] = relationship(
        order_by="Invitation.partnership_id", cascade="all, delete-orphan"
    )

    def title(self) -> Words:
        """Which year's, and when."""
        day = self.meets_on.strftime("%d.%m.%Y")
        return {
            "tr": f"{self.school_year} değerlendirme toplantısı, {day}",
            "en": f"Evaluation meeting {self.school_year}, {day}",
        }


class Invitation(Base):
    """A partnership that is invited, and which of its schools came."""

    __tablename__ = "invitations"
    meeting_id: Mapped[UUID] = mapped_column(ForeignKey("evaluation_meetings.id"), primary_key=True)
    partnership_id: Mapped[UUID] = mapped_column(ForeignKey("partnerships.id"), primary_key=True, index=True)
    # Byte order, so that "every unit below this one" is a range of the index.
    group_one: Mapped[str] = mapped_column(String(collation="C"), index=True)
    group_two: Mapped[str] = mapped_column(String(collation="C"), index=True)
    # The first wave goes out with the meeting; whoever is invited later is told then, and nobody twice.
    wave: Mapped[int]
    group_one_attended: Mapped[bool | None]
    group_two_attended: Mapped[bool | None]

    @property
    def schools(self) -> tuple[str, str]:
        """Both schools' units, Group I first."""
        return self.group_one, self.group_two
