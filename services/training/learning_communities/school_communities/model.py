"""What is kept of a community of one school."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from chassis.texts import Words
from chassis.things import Followed, Thing
from services.training.tables import Base


class State(StrEnum):
    """Where a school's community stands (SM-MGT-2)."""

    PROPOSED = "proposed"
    ACTIVE = "active"
    COMPLETED = "completed"
    DISSOLVED = "dissolved"


class SchoolCommunity(Followed, Thing, Base):
    """A community of teachers of one school."""

    __tablename__ = "school_communities"
    theme: Mapped[str]
    goal: Mapped[str] = mapped_column(Text)
    need: Mapped[str | None] = mapped_column(Text)
    vision: Mapped[str | None] = mapped_column(Text)
    # The central or local training whose content it carries into practice (MGT-03).
    carries_on: Mapped[str | None]
    facilitator: Mapped[UUID] = mapped_column(index=True)
    facilitator_name: Mapped[str]
    members: Mapped[list[dict[str, Any]]]
    meets_when: Mapped[str | None]
    meets_where: Mapped[str | None]
    began_on: Mapped[date | None] = mapped_column(index=True)
    ended_on: Mapped[date | None]
    evaluation: Mapped[str | None] = mapped_column(Text)
    room: Mapped[UUID | None]
    state: Mapped[State] = mapped_column(default=State.PROPOSED)

    def title(self) -> Words:
        """Its theme."""
        return dict.fromkeys(("tr", "en"), self.theme)
