"""What is kept of whether schools may set up communities of their own."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy import Index, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from chassis.texts import Words
from chassis.things import Thing
from services.training.tables import Base


class State(StrEnum):
    """The guide begins with the ministry's communities; the schools' own may wait (MGT-02)."""

    HELD_BACK = "held_back"
    ALLOWED = "allowed"


class InSchoolPause(Thing, Base):
    """One row at most: without it schools may."""

    __tablename__ = "in_school_pauses"
    __table_args__ = (Index("pause_already_there", "unit", unique=True),)
    since: Mapped[date]
    state: Mapped[State] = mapped_column(default=State.HELD_BACK)

    def title(self) -> Words:
        """What it holds back."""
        return {"tr": "Okul içi topluluklar", "en": "Schools’ own communities"}


def are_allowed(session: Session) -> bool:
    """Whether schools may set up communities of their own today."""
    held = select(InSchoolPause.id).filter_by(state=State.HELD_BACK)
    return session.scalar(held.limit(1)) is None
