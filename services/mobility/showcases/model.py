"""What is kept of a host school's page."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import Text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from chassis.searching import Searched
from chassis.texts import Words
from chassis.things import Thing
from services.mobility.tables import Base


class State(StrEnum):
    """A page is shown as long as its school stands in the announced list."""

    SHOWN = "shown"
    CLOSED = "closed"


class Showcase(Searched, Thing, Base):
    """A school that is opened to visits, and what it is known for, in its own words."""

    __tablename__ = "showcases"
    FOUND_BY = ("school_name", "introduction")
    school_name: Mapped[str]
    introduction: Mapped[str | None] = mapped_column(Text)
    # What the school does and shows: name and description of each work.
    works: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, default=list)
    web: Mapped[str | None]
    state: Mapped[State] = mapped_column(default=State.SHOWN)

    def title(self) -> Words:
        """The school's name."""
        return dict.fromkeys(("tr", "en"), self.school_name)
