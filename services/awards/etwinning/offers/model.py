"""What is kept of something that happened elsewhere and may be evidence."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words, both
from chassis.things import Thing
from services.awards.etwinning.missions.model import EtwinningMission
from services.awards.tables import Base


class State(StrEnum):
    """It is offered, taken as evidence, or it is none."""

    OFFERED = "offered"
    TAKEN = "taken"
    DECLINED = "declined"


class Source(StrEnum):
    """Where it is on record already."""

    ANNOUNCEMENT = "announcement"
    CLUB = "club"
    DECISION = "decision"
    ACTIVITY_RECORD = "activity_record"
    TRAINING = "training"


class EtwinningOffer(Thing, Base):
    """What is on record already, offered as evidence of the mission so that nobody types it twice (ETW-13)."""

    __tablename__ = "etwinning_offers"
    # The constraint's name is what somebody reads who would offer it a second time.
    __table_args__ = (UniqueConstraint("mission_id", "source_id", name="already_offered"),)
    mission_id: Mapped[UUID] = mapped_column(ForeignKey("etwinning_missions.id"))
    school_year: Mapped[str]
    source: Mapped[Source]
    source_id: Mapped[UUID]
    # The criterion that it shows by its kind; whoever takes it may name another.
    suggested: Mapped[str | None]
    name: Mapped[str]
    held_on: Mapped[date]
    subjects: Mapped[list[str]] = mapped_column(default=list)
    people: Mapped[list[str]] = mapped_column(default=list)
    students: Mapped[int | None]
    schools: Mapped[list[str]] = mapped_column(default=list)
    link: Mapped[str | None]
    taken_for: Mapped[list[str]] = mapped_column(default=list)
    declined_because: Mapped[str | None]
    state: Mapped[State] = mapped_column(default=State.OFFERED)
    mission: Mapped[EtwinningMission] = relationship()

    def title(self) -> Words:
        """What kind of thing is offered; events carry titles, so it says nothing that somebody typed."""
        kind, day = both(f"choice.etwinning_source.{self.source}"), self.held_on.strftime("%d.%m.%Y")
        return {language: f"{said}, {day}" for language, said in kind.items()}

    def shown_title(self) -> Words:
        """As it is called where it is on record, to those who may see it."""
        return dict.fromkeys(("tr", "en"), self.name)
