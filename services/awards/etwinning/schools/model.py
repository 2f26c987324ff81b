"""What is kept of an eTwinning school."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy import Index, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from chassis.texts import Words
from chassis.things import Thing
from services.awards.tables import Base


class State(StrEnum):
    """A school is on the province's list, or no more."""

    REGISTERED = "registered"
    REMOVED = "removed"


class EtwinningSchool(Thing, Base):
    """A school that carries the title of an eTwinning school; it may open a mission year."""

    __tablename__ = "etwinning_schools"
    # The index's name is the code that the slower of two officers is told.
    __table_args__ = (
        Index("school_already_registered", "unit", unique=True, postgresql_where=text("state = 'registered'")),
    )
    school_name: Mapped[str]
    since: Mapped[date]
    removed_because: Mapped[str | None]
    state: Mapped[State] = mapped_column(default=State.REGISTERED)

    def title(self) -> Words:
        """By the school's name."""
        return {"tr": f"eTwinning okulu: {self.school_name}", "en": f"eTwinning school: {self.school_name}"}


def is_etwinning_school(session: Session, unit: str) -> bool:
    """Whether a school is on the list."""
    wanted = select(EtwinningSchool.id).filter_by(unit=unit, state=State.REGISTERED)
    return session.scalar(wanted.limit(1)) is not None
