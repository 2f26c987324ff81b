"""What is kept of an offer."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from chassis.texts import LANGUAGES, Words
from chassis.things import Thing
from services.awards.records.record_choices.model import FOR_STAFF
from services.awards.tables import Base


class State(StrEnum):
    """It is offered, then taken over as a record or left alone."""

    OFFERED = "offered"
    TAKEN = "taken"
    DISMISSED = "dismissed"


class Source(StrEnum):
    """From which programme's work it comes."""

    JOINT_ACTIVITY = "joint_activity"
    TRAINING = "training"
    LEARNING_COMMUNITY = "learning_community"
    VISIT = "visit"
    GOOD_PRACTICE = "good_practice"


# Under which items it may stand; trainings are offered for AWD-11.06, AWD-19.02, AWD-26.04 and AWD-26.05.
SUGGESTED = {
    Source.JOINT_ACTIVITY: ("joint_projects_and_platforms",),
    Source.TRAINING: FOR_STAFF,
    Source.LEARNING_COMMUNITY: FOR_STAFF,
    Source.VISIT: FOR_STAFF[:1],
    Source.GOOD_PRACTICE: (),
}


class RecordOffer(Thing, Base):
    """Something that people of a school did elsewhere, with what is known of it already."""

    __tablename__ = "offers"
    __table_args__ = (Index("offer_already_made", "source_id", "unit", unique=True),)
    project_year_id: Mapped[UUID] = mapped_column(ForeignKey("project_years.id"), index=True)
    source: Mapped[Source]
    # The thing in the other programme, and where people read it.
    source_id: Mapped[UUID]
    link: Mapped[str]
    name: Mapped[str]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    # Who of this school took part, and which school of the province it was done with.
    people: Mapped[list[str]]
    partner: Mapped[str | None]
    student_count: Mapped[int] = mapped_column(default=0)
    record_id: Mapped[UUID | None] = mapped_column(ForeignKey("activity_records.id"), index=True)
    state: Mapped[State] = mapped_column(default=State.OFFERED)

    def title(self) -> Words:
        """As it is called there."""
        return dict.fromkeys(LANGUAGES, self.name)

    @property
    def suggested_items(self) -> tuple[str, ...]:
        """Under which items it may stand."""
        return SUGGESTED[self.source]
