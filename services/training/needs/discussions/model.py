"""What is kept of a discussion of needs."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from chassis.texts import Words
from chassis.things import Followed, Thing
from services.training.tables import Base


class State(StrEnum):
    """It is on record."""

    RECORDED = "recorded"


class Kind(StrEnum):
    """A subject's teachers, or the teachers of one class, sat together."""

    ZUMRE = "zumre_discussion"
    CLASS_BOARD = "class_teachers_board_discussion"


class Discussion(Followed, Thing, Base):
    """A zümre or class teachers' board that discussed what its school needs."""

    __tablename__ = "discussions"
    cycle_id: Mapped[UUID] = mapped_column(ForeignKey("need_cycles.id"), index=True)
    kind: Mapped[Kind]
    # The subject of a zümre, or which class: `9/A`.
    body: Mapped[str]
    met_on: Mapped[date]
    attendees: Mapped[list[dict[str, Any]]]
    topics: Mapped[list[str]]
    outcome: Mapped[str]
    recorded_by: Mapped[UUID]
    state: Mapped[State] = mapped_column(default=State.RECORDED)

    def title(self) -> Words:
        """Who discussed, and when."""
        day = self.met_on.strftime("%d.%m.%Y")
        if self.kind is Kind.ZUMRE:
            return {"tr": f"{self.body} zümresi, {day}", "en": f"{self.body} zümre, {day}"}
        return {
            "tr": f"{self.body} şube öğretmenler kurulu, {day}",
            "en": f"Class teachers' board of {self.body}, {day}",
        }
