"""What is kept of a partnership."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, PrimaryKeyConstraint, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis import clock
from chassis.identity import Role
from chassis.public import Page, address_of
from chassis.texts import Words, both
from chassis.things import Shared, Thing, new_id
from services.partnership.tables import Base


class State(StrEnum):
    """Where a partnership stands (SM-PAR-1)."""

    LISTED = "listed"
    ANNOUNCED = "announced"
    CONTACTED = "contacted"
    PREPARING = "preparing"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    TERM_COMPLETED = "term_completed"
    RENEWED = "renewed"
    PARTNER_CHANGED = "partner_changed"
    TERMINATED = "terminated"


FINAL = (State.RENEWED, State.PARTNER_CHANGED, State.TERMINATED)
OPEN = tuple(state for state in State if state not in FINAL)


class Mode(StrEnum):
    """How partners meet (closed list)."""

    ONLINE = "online"
    FACE_TO_FACE = "face_to_face"


_IN_MAY = "state IN ('announced', 'contacted', 'preparing')"
_UNTOLD = "announced_at IS NOT NULL AND (group_one_told_at IS NULL OR group_two_told_at IS NULL)"


class Partnership(Shared, Thing, Base):
    """A Group I school, which coordinates, and its Group II school, for four school years."""

    __tablename__ = "partnerships"
    # Few among many are ever late with May, or not yet told; by these they are found without the others.
    __table_args__ = (
        Index("ix_partnerships_in_may", "id", postgresql_where=text(_IN_MAY)),
        Index("ix_partnerships_untold", "id", postgresql_where=text(_UNTOLD)),
    )
    school_list_id: Mapped[UUID | None] = mapped_column(ForeignKey("school_lists.id"), index=True)
    letter_id: Mapped[UUID | None] = mapped_column(ForeignKey("letters.id"))
    predecessor_id: Mapped[UUID | None] = mapped_column(ForeignKey("partnerships.id"))
    # Byte order, so that "every unit below this one" is a range of the index; the same as `unit`, which is Group I.
    group_one: Mapped[str] = mapped_column(String(collation="C"))
    group_two: Mapped[str] = mapped_column(String(collation="C"))
    group_one_name: Mapped[str]
    group_two_name: Mapped[str]
    listed_on: Mapped[date]
    may_due_at: Mapped[datetime] = mapped_column(index=True)
    may_overdue_told: Mapped[bool] = mapped_column(default=False)
    reminded_at: Mapped[datetime | None]
    announced_at: Mapped[datetime | None]
    tell_by: Mapped[datetime | None]
    group_one_told_at: Mapped[datetime | None]
    group_two_told_at: Mapped[datetime | None]
    group_one_address: Mapped[str | None]
    group_two_address: Mapped[str | None]
    contacted_on: Mapped[date | None]
    contact_mode: Mapped[Mode | None]
    contact_attendees: Mapped[list[str]] = mapped_column(default=list)
    topics: Mapped[list[str]] = mapped_column(default=list)
    term_start: Mapped[date]
    term_end: Mapped[date]
    cycles_opened: Mapped[int] = mapped_column(default=0)
    ended_because: Mapped[str | None]
    page_opened_at: Mapped[datetime | None]
    # The school year of which both schools were last told that nothing is begun.
    told_of_year: Mapped[str | None]
    end_told_at: Mapped[datetime | None]
    changed_to: Mapped[list[str]] = mapped_column(default=list, server_default="[]")
    state: Mapped[State] = mapped_column(default=State.LISTED)
    measures: Mapped[list[Measure]] = relationship(order_by="Measure.at")

    def title(self) -> Words:
        """Both schools, the coordinating one first."""
        return dict.fromkeys(("tr", "en"), f"{self.group_one_name} – {self.group_two_name}")

    @property
    def schools(self) -> tuple[str, str]:
        """Both schools' units, Group I first."""
        return self.group_one, self.group_two

    @property
    def untold(self) -> list[str]:
        """The schools that the province has not yet confirmed as told."""
        told_at = (self.group_one_told_at, self.group_two_told_at)
        return [school for school, at in zip(self.schools, told_at, strict=True) if at is None]

    @property
    def public_page(self) -> str | None:
        """Where everybody reads what both schools have released."""
        return address_of(self.case) if shown(self) else None

    @property
    def untold_schools(self) -> list[str]:
        """What those schools are called, once the partnership is announced (PAR-09)."""
        return [self.name_of(school) for school in self.untold] if self.announced_at else []

    def name_of(self, school: str) -> str:
        """What a school of the pair is called."""
        return self.group_one_name if school == self.group_one else self.group_two_name

    def partner_of(self, school: str) -> str:
        """The other school."""
        return self.group_two if school == self.group_one else self.group_one


def shown(partnership: Partnership) -> Page | None:
    """The pair has a public page from its first release on, until OGM suspends or ends the partnership."""
    if partnership.page_opened_at is None or partnership.state not in {State.ACTIVE, State.TERM_COMPLETED}:
        return None
    return Page(programme=both("service"), about=both("public.about"), units=partnership.schools)


class PartneredSchool(Base):
    """A school that is in an open partnership: the database lets it be in one only (Q-01)."""

    __tablename__ = "partnered_schools"
    # The constraint's name is the code that the slower of two importers is told.
    __table_args__ = (PrimaryKeyConstraint("school", name="already_partnered"),)
    school: Mapped[str]
    partnership_id: Mapped[UUID] = mapped_column(ForeignKey("partnerships.id"), index=True)


class Measure(Base):
    """What a directorate did about a late or unstarted partnership (önlem)."""

    __tablename__ = "measures"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    partnership_id: Mapped[UUID] = mapped_column(ForeignKey("partnerships.id"), index=True)
    text: Mapped[str]
    person: Mapped[UUID | None]
    role: Mapped[Role]
    unit: Mapped[str]
    at: Mapped[datetime] = mapped_column(default=clock.now)
