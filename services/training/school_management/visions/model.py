"""What is kept of a school's shared vision."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import Index, UniqueConstraint, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from chassis.texts import Words
from chassis.things import Followed, Thing
from services.training.tables import Base


class State(StrEnum):
    """Only the newest edition holds."""

    CURRENT = "current"
    SUPERSEDED = "superseded"


_WHILE_CURRENT = text("state = 'current'")


class Vision(Followed, Thing, Base):
    """An edition of a school's mission, vision and values, with the teachers who took part in setting it."""

    __tablename__ = "visions"
    __table_args__ = (
        UniqueConstraint("unit", "edition", name="vision_set_just_now"),
        Index(None, "unit", unique=True, postgresql_where=_WHILE_CURRENT),
    )
    edition: Mapped[int]
    mission: Mapped[str]
    vision: Mapped[str]
    # `values` is a word of the database's own.
    school_values: Mapped[str]
    participants: Mapped[list[dict[str, Any]]]
    state: Mapped[State] = mapped_column(default=State.CURRENT)

    def title(self) -> Words:
        """Which edition."""
        return {
            "tr": f"Okulun misyonu, vizyonu ve değerleri ({self.edition}. sürüm)",
            "en": f"The school's mission, vision and values (edition {self.edition})",
        }


def current_vision(session: Session, school: str) -> Vision | None:
    """The edition that holds."""
    return session.scalar(select(Vision).filter_by(unit=school, state=State.CURRENT))
