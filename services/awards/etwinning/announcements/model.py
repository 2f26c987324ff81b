"""What is kept of what a principal told all staff."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from chassis import clock
from chassis.texts import Words, both
from chassis.things import Thing
from services.awards.etwinning.missions.model import EtwinningMission
from services.awards.tables import Base


class State(StrEnum):
    """What was sent was sent."""

    SENT = "sent"


class Kind(StrEnum):
    """What the staff are told (NTF-58)."""

    DEVELOPMENT_OPPORTUNITY = "development_opportunity"
    PROJECT_IDEA_MEETING = "project_idea_meeting"


class EtwinningAnnouncement(Thing, Base):
    """An opportunity to develop, or a meeting on project ideas, told to all staff of an eTwinning school."""

    __tablename__ = "etwinning_announcements"
    mission_id: Mapped[UUID] = mapped_column(ForeignKey("etwinning_missions.id"), index=True)
    kind: Mapped[Kind]
    name: Mapped[str]
    message: Mapped[str]
    takes_place_on: Mapped[date | None]
    link: Mapped[str | None]
    # Other schools of the region to whose principals it is offered too (ETW-08).
    schools: Mapped[list[str]] = mapped_column(default=list)
    # How many served at the school when it was sent.
    told_count: Mapped[int]
    state: Mapped[State] = mapped_column(default=State.SENT)
    mission: Mapped[EtwinningMission] = relationship()
    readings: Mapped[list[AnnouncementReading]] = relationship(cascade="all, delete-orphan")

    def title(self) -> Words:
        """Of which kind, and when; events carry titles."""
        kind, day = both(f"choice.announcement_kind.{self.kind}"), clock.day_of(self.opened_at)
        return {language: f"{said}, {day:%d.%m.%Y}" for language, said in kind.items()}

    def shown_title(self) -> Words:
        """As the principal called it, to those who may see it."""
        return dict.fromkeys(("tr", "en"), self.name)

    @property
    def read_count(self) -> int:
        """How many have said that they read it."""
        return len(self.readings)


class AnnouncementReading(Base):
    """Somebody of the staff has read it."""

    __tablename__ = "etwinning_readings"
    announcement_id: Mapped[UUID] = mapped_column(ForeignKey("etwinning_announcements.id"), primary_key=True)
    person: Mapped[UUID] = mapped_column(primary_key=True)
    read_at: Mapped[datetime] = mapped_column(default=clock.now)


def readers_of(session: Session, mission_id: UUID) -> set[UUID]:
    """Everybody who has read something that was sent in the year."""
    wanted = select(AnnouncementReading.person).join(EtwinningAnnouncement)
    return set(session.scalars(wanted.where(EtwinningAnnouncement.mission_id == mission_id).distinct()))
