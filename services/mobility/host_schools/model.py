"""What is kept of a host school in a list, and of the fields it opens."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Thing
from services.mobility.host_lists.model import HostList
from services.mobility.tables import Base


class State(StrEnum):
    """A school is nominated, listed and announced with its list."""

    NOMINATED = "nominated"
    LISTED = "listed"
    ANNOUNCED = "announced"
    WITHDRAWN = "withdrawn"
    LEFT_OUT = "left_out"
    ENDED = "ended"


STANDING = (State.NOMINATED, State.LISTED, State.ANNOUNCED)
_WHILE_STANDING = text("state IN ('nominated', 'listed', 'announced')")


class HostSchool(Thing, Base):
    """A school that is to be opened to visits, or is (ziyarete açılacak okul)."""

    __tablename__ = "host_schools"
    __table_args__ = (
        Index("already_nominated", "list_id", "unit", unique=True, postgresql_where=_WHILE_STANDING),
        CheckConstraint("duration_days IS NULL OR duration_days >= 1", name="duration_at_least_a_day"),
    )
    list_id: Mapped[UUID] = mapped_column(ForeignKey("host_lists.id"), index=True)
    school_name: Mapped[str]
    # Who nominated it, and as what: the unit hears what becomes of it.
    nominator: Mapped[UUID | None]
    nominated_as: Mapped[str]
    reason: Mapped[str] = mapped_column(Text)
    duration_days: Mapped[int | None]
    criteria: Mapped[str | None] = mapped_column(Text)
    opened: Mapped[list[OpenedField]] = relationship(order_by="OpenedField.position", cascade="all, delete-orphan")
    host_list: Mapped[HostList] = relationship()
    state: Mapped[State] = mapped_column(default=State.NOMINATED)

    @property
    def fields(self) -> list[str]:
        """The fields it opens."""
        return [one.field for one in self.opened]

    def opening(self, field: str) -> OpenedField | None:
        """What is said of one of its fields."""
        return next((one for one in self.opened if one.field == field), None)

    def title(self) -> Words:
        """Its name."""
        return dict.fromkeys(("tr", "en"), self.school_name)


class OpenedField(Base):
    """A teaching field (alan) that a school opens, how many it takes at a time, and between which days."""

    __tablename__ = "opened_fields"
    host_school_id: Mapped[UUID] = mapped_column(ForeignKey("host_schools.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    field: Mapped[str] = mapped_column(index=True)
    capacity: Mapped[int | None]
    opens_on: Mapped[date | None]
    closes_on: Mapped[date | None]
