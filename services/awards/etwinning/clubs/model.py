"""What is kept of a school's eTwinning club."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Thing
from services.awards.etwinning.missions.model import EtwinningMission
from services.awards.tables import Base


class State(StrEnum):
    """A club is formed for a school year."""

    FORMED = "formed"


class EtwinningClub(Thing, Base):
    """Teachers and students who work for eTwinning together; of the students only how many."""

    __tablename__ = "etwinning_clubs"
    # The constraint's name is the code that the slower of two is told.
    __table_args__ = (UniqueConstraint("mission_id", name="club_already_formed"),)
    mission_id: Mapped[UUID] = mapped_column(ForeignKey("etwinning_missions.id"))
    name: Mapped[str]
    teachers: Mapped[list[str]]
    students: Mapped[int]
    works_on: Mapped[str | None]
    state: Mapped[State] = mapped_column(default=State.FORMED)
    mission: Mapped[EtwinningMission] = relationship()

    def title(self) -> Words:
        """Of which year; events carry titles."""
        year = self.mission.school_year
        return {"tr": f"eTwinning kulübü {year}", "en": f"eTwinning club {year}"}


def club_of(session: Session, mission_id: UUID) -> EtwinningClub | None:
    """The club of a mission year."""
    return session.scalar(select(EtwinningClub).filter_by(mission_id=mission_id))
