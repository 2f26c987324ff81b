"""What is kept of a decision and of who took part in it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Thing
from services.awards.etwinning.missions.model import EtwinningMission
from services.awards.tables import Base


class State(StrEnum):
    """What was decided stays on record, unless it was entered by mistake."""

    RECORDED = "recorded"
    STRUCK = "struck"


class EtwinningDecision(Thing, Base):
    """A decision of the school about eTwinning, made in a meeting (ETW-02)."""

    __tablename__ = "etwinning_decisions"
    mission_id: Mapped[UUID] = mapped_column(ForeignKey("etwinning_missions.id"), index=True)
    recorded_by: Mapped[UUID]
    held_on: Mapped[date]
    decided: Mapped[str]
    people: Mapped[list[str]]
    students: Mapped[int]
    state: Mapped[State] = mapped_column(default=State.RECORDED)
    mission: Mapped[EtwinningMission] = relationship()

    def title(self) -> Words:
        """Of which day; events carry titles."""
        day = self.held_on.strftime("%d.%m.%Y")
        return {"tr": f"Karar, {day}", "en": f"Decision, {day}"}
