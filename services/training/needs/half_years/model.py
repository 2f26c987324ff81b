"""What is kept of a half-year."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy import UniqueConstraint, exists, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from chassis.directory import KnownUnit
from chassis.texts import Words
from chassis.things import Thing
from services.training.needs.need_cycles.model import NeedCycle
from services.training.tables import Base


class State(StrEnum):
    """A half-year lies ahead, runs, or is over."""

    SCHEDULED = "scheduled"
    UNDER_WAY = "under_way"
    OVER = "over"


class HalfYear(Thing, Base):
    """A half-year (yarıyıl) of the ministry's calendar: the clock begins and ends every school's need cycle by it."""

    __tablename__ = "half_years"
    __table_args__ = (UniqueConstraint("half_year"),)
    half_year: Mapped[str]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    state: Mapped[State] = mapped_column(default=State.SCHEDULED)

    def title(self) -> Words:
        """Which one."""
        year, _, number = self.half_year.partition("/")
        return {"tr": f"{year}, {number}. yarıyıl", "en": f"{year}, half-year {number}"}


def waiting_schools(session: Session, half_year: str, at_most: int) -> list[str]:
    """Open schools that have no need cycle of this half-year yet; a directorate is no school."""
    has_one = exists().where(NeedCycle.unit == KnownUnit.path, NeedCycle.half_year == half_year)
    wanted = select(KnownUnit.path).where(KnownUnit.is_open, KnownUnit.path.like("%/%/%/%"), ~has_one)
    return list(session.scalars(wanted.order_by(KnownUnit.path).limit(at_most)))
