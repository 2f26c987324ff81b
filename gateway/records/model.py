"""What is kept of what people did, and of the extracts of their record that they have asked for."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words, both
from chassis.things import Thing
from gateway.tables import Base


class RecordedThing(Base):
    """A thing of some programme that has entered something into records, as its newest event said."""

    __tablename__ = "recorded_things"
    subject: Mapped[UUID] = mapped_column(primary_key=True)
    service: Mapped[str]
    title: Mapped[dict[str, Any]]
    link: Mapped[str]
    sequence: Mapped[int]


class RecordEntry(Base):
    """What one person did."""

    __tablename__ = "record_entries"
    __table_args__ = (Index(None, "person", "ends_on"),)
    subject: Mapped[UUID] = mapped_column(ForeignKey("recorded_things.subject"), primary_key=True)
    # Its place in the event: somebody may both teach and learn.
    place: Mapped[int] = mapped_column(primary_key=True)
    person: Mapped[UUID]
    kind: Mapped[dict[str, Any]]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    # None where it does not count by the hour.
    hours: Mapped[int | None]
    thing: Mapped[RecordedThing] = relationship(lazy="joined", innerjoin=True)


class State(StrEnum):
    """An extract of a record is made, and that is all."""

    ISSUED = "issued"


class RecordExtract(Thing, Base):
    """The record as it stood on a day, on paper, for the person themselves."""

    __tablename__ = "record_extracts"
    __table_args__ = (Index(None, "person", "id"),)
    person: Mapped[UUID]
    state: Mapped[State] = mapped_column(default=State.ISSUED)

    def title(self) -> Words:
        """It names nobody."""
        return both("thing.record_extract")
