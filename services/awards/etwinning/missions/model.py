"""What is kept of a school year of the eTwinning mission."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column, object_session, relationship

from chassis.texts import Words
from chassis.things import Followed, Thing
from services.awards.etwinning.coverage.queries import coverage_of, weak_areas_of
from services.awards.tables import Base


class State(StrEnum):
    """A year is open, the school has judged itself, the province has confirmed, the year is over (SM-ETW-1)."""

    OPEN = "open"
    SELF_ASSESSED = "self_assessed"
    CONFIRMED = "confirmed"
    CLOSED = "closed"


class EtwinningMission(Followed, Thing, Base):
    """A school's mission record of one school year; it lies at the school (ETW-01)."""

    __tablename__ = "etwinning_missions"
    # The constraint's name is the code that the slower of two calls is told.
    __table_args__ = (UniqueConstraint("unit", "school_year", name="mission_already_opened"),)
    school_year: Mapped[str]
    school_name: Mapped[str]
    # By the criterion's code: whether the school finds it met, and what it notes.
    answers: Mapped[dict[str, Any]] = mapped_column(default=dict)
    self_assessed_at: Mapped[datetime | None]
    confirmed_at: Mapped[datetime | None]
    returned_for: Mapped[str | None]
    state: Mapped[State] = mapped_column(default=State.OPEN)
    leaders: Mapped[list[EtwinningLeader]] = relationship(
        order_by="EtwinningLeader.place", cascade="all, delete-orphan"
    )

    def title(self) -> Words:
        """Of which school, in which year."""
        return {
            "tr": f"eTwinning okul misyonu {self.school_year}: {self.school_name}",
            "en": f"eTwinning school mission {self.school_year}: {self.school_name}",
        }

    @property
    def criteria_met(self) -> int:
        """How many of the 22 criteria are met."""
        return sum(area["met"] for area in self._coverage())

    @property
    def criteria_count(self) -> int:
        """How many criteria there are."""
        return sum(area["criteria"] for area in self._coverage())

    @property
    def is_met(self) -> bool:
        """The mission is met when all of its areas are (ETW-12)."""
        return all(area["is_met"] for area in self._coverage())

    @property
    def weak_areas(self) -> list[dict[str, Any]]:
        """The areas in which most is missing."""
        session = object_session(self)
        return weak_areas_of(session, self.id) if session else []

    @property
    def school(self) -> str:
        """Where it lies, as others hear it."""
        return self.unit

    def _coverage(self) -> list[dict[str, Any]]:
        return coverage_of(object_session(self), self.id)


class EtwinningLeader(Base):
    """Somebody of the staff who leads a part of the work (ETW-02)."""

    __tablename__ = "etwinning_leaders"
    mission_id: Mapped[UUID] = mapped_column(ForeignKey("etwinning_missions.id"), primary_key=True)
    person: Mapped[UUID] = mapped_column(primary_key=True)
    place: Mapped[int]
    responsibility: Mapped[str]


def mission_of(session: Session, unit: str, school_year: str) -> EtwinningMission | None:
    """The school's mission of a year."""
    return session.scalar(select(EtwinningMission).filter_by(unit=unit, school_year=school_year))


def open_mission_of(session: Session, unit: str, school_year: str) -> EtwinningMission | None:
    """The same, while evidence is collected."""
    found = mission_of(session, unit, school_year)
    return found if found and found.state is State.OPEN else None
