"""What is kept of how somebody sees the school."""

from __future__ import annotations

from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words, both
from chassis.things import Thing
from services.awards.etwinning.missions.model import EtwinningMission
from services.awards.tables import Base


class State(StrEnum):
    """It was given, and is changed while the year is open."""

    GIVEN = "given"


class Voice(StrEnum):
    """Whose eyes it is seen with; each is kept apart from the others."""

    PRINCIPAL = "principal"
    TEACHER = "teacher"
    STUDENT = "student"


class EtwinningAssessment(Thing, Base):
    """How one voice sees the school: a level from 0 to 3 for each criterion (ETW-12)."""

    __tablename__ = "etwinning_assessments"
    # The indexes' names are the codes that the slower of two calls is told.
    __table_args__ = (
        Index("assessment_already_given", "mission_id", "voice", "person", unique=True),
        Index("voice_already_heard", "mission_id", "voice", unique=True, postgresql_where=text("voice <> 'teacher'")),
    )
    mission_id: Mapped[UUID] = mapped_column(ForeignKey("etwinning_missions.id"))
    voice: Mapped[Voice]
    person: Mapped[UUID]
    # By the criterion's code.
    levels: Mapped[dict[str, Any]]
    # How many students were asked, where it is theirs: they have no account and are not named.
    students_asked: Mapped[int | None]
    state: Mapped[State] = mapped_column(default=State.GIVEN)
    mission: Mapped[EtwinningMission] = relationship()

    def title(self) -> Words:
        """Whose, and of which year; it names nobody."""
        voice, year = both(f"choice.voice.{self.voice}"), self.mission.school_year
        return {"tr": f"Okula bakış {year}: {voice['tr']}", "en": f"View of the school {year}: {voice['en']}"}
