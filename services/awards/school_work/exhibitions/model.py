"""What is kept of a school's exhibition entry."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Followed, Thing
from services.awards.tables import Base
from services.awards.years.project_years.model import ProjectYear


class State(StrEnum):
    """A school takes part, or no longer does."""

    ENTERED = "entered"
    WITHDRAWN = "withdrawn"


class Exhibition(Followed, Thing, Base):
    """What a school shows at the end of a project year (yıl sonu sergisi); it lies at the school."""

    __tablename__ = "exhibitions"
    project_year_id: Mapped[UUID] = mapped_column(ForeignKey("project_years.id"), index=True)
    project_year: Mapped[ProjectYear] = relationship()
    # Where it is shown, if that is one of the province's events.
    public_event_id: Mapped[UUID | None] = mapped_column(ForeignKey("public_events.id"), index=True)
    subject: Mapped[str]
    summary: Mapped[str] = mapped_column(Text)
    mode: Mapped[str]
    place: Mapped[str | None]
    address: Mapped[str | None]
    state: Mapped[State] = mapped_column(default=State.ENTERED)

    def title(self) -> Words:
        """What is shown."""
        return {"tr": self.subject, "en": self.subject}


# One entry for each school and year; what was withdrawn may be entered anew.
Index(
    "exhibition_exists",
    Exhibition.project_year_id,
    Exhibition.unit,
    unique=True,
    postgresql_where=text("state = 'entered'"),
)
