"""What is kept of a cooperation of teachers."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words, both
from chassis.things import Shared, Thing
from services.partnership.tables import Base


class State(StrEnum):
    """What happened stays on record, unless it was entered by mistake."""

    RECORDED = "recorded"
    STRUCK = "struck"


class TeacherCooperation(Shared, Thing, Base):
    """Teachers of both schools worked together, on one of the programme's channels (PAR-22)."""

    __tablename__ = "teacher_cooperations"
    __table_args__ = (Index(None, "partnership_id", "school_year"),)
    partnership_id: Mapped[UUID] = mapped_column(ForeignKey("partnerships.id"))
    group_two: Mapped[str] = mapped_column(String(collation="C"))
    school_year: Mapped[str]
    channel: Mapped[str]
    channel_other: Mapped[str | None]
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    outcome: Mapped[str]
    recorded_by: Mapped[UUID]
    state: Mapped[State] = mapped_column(default=State.RECORDED)
    teachers: Mapped[list[CooperationTeacher]] = relationship(
        order_by="CooperationTeacher.name", cascade="all, delete-orphan"
    )

    def title(self) -> Words:
        """On which channel, and when."""
        day = self.starts_on.strftime("%d.%m.%Y")
        channel = both(f"choice.cooperation_channels.{self.channel}")
        return {language: f"{self.channel_other or said}, {day}" for language, said in channel.items()}

    @property
    def schools(self) -> tuple[str, str]:
        """Both schools' units, Group I first."""
        return self.unit, self.group_two


class CooperationTeacher(Base):
    """A teacher who took part, for their school."""

    __tablename__ = "cooperation_teachers"
    cooperation_id: Mapped[UUID] = mapped_column(ForeignKey("teacher_cooperations.id"), primary_key=True)
    person: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    school: Mapped[str]
