"""What is kept of an application."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, ForeignKey, Index, and_, literal, or_, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Followed, Thing
from services.training.applying.offers.model import Kind, Offer
from services.training.tables import Base


class State(StrEnum):
    """At which level an application is, or how it ended (SM-TRN-5)."""

    PENDING_SCHOOL = "pending_school"
    PENDING_DIRECTORATE = "pending_directorate"
    PENDING_MINISTRY = "pending_ministry"
    PLACED = "placed"
    WAITLISTED = "waitlisted"
    NOT_PLACED = "not_placed"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


class Authority(StrEnum):
    """Which directorate decides at the second level (Q-15)."""

    DISTRICT = "district"
    PROVINCE = "province"


PENDING = (State.PENDING_SCHOOL, State.PENDING_DIRECTORATE, State.PENDING_MINISTRY)
OPEN = (*PENDING, State.PLACED, State.WAITLISTED)
_WHILE_OPEN = text("state IN ({})".format(", ".join(f"'{state}'" for state in OPEN)))


_WHILE_PENDING = text("state IN ({})".format(", ".join(f"'{state}'" for state in PENDING)))


class Application(Followed, Thing, Base):
    """One person's application (başvuru); it lies at the school where they serve."""

    __tablename__ = "applications"
    __table_args__ = (
        Index("already_applied", "offer_id", "person", unique=True, postgresql_where=_WHILE_OPEN),
        # The ranked list of an offer, and who comes before whom, are read in this order.
        Index(
            "ix_applications_ranked",
            "offer_id", "state", "ranks_last", text("score DESC"), "earlier_placements", "submitted_at", "id",
        ),
        Index(None, "person", "id"),
        # What waits at a level is a small part of all that there ever were.
        Index("ix_applications_pending", "state", "id", postgresql_where=_WHILE_PENDING),
        Index("ix_applications_pending_district", "state", "district", "id", postgresql_where=_WHILE_PENDING),
        Index("ix_applications_pending_province", "state", "province", "id", postgresql_where=_WHILE_PENDING),
    )  # fmt: skip
    offer_id: Mapped[UUID] = mapped_column(ForeignKey("offers.id"))
    person: Mapped[UUID]
    name: Mapped[str]
    subject: Mapped[str | None]
    is_principal: Mapped[bool] = mapped_column(default=False)
    programme_kind: Mapped[Kind]
    statement: Mapped[str | None]
    submitted_at: Mapped[datetime]
    authority: Mapped[Authority] = mapped_column(default=Authority.DISTRICT)
    # When it came to the level where it lies, from when on others may step in, and of what was reminded.
    reached_at: Mapped[datetime]
    remind_at: Mapped[datetime | None]
    remind_above_at: Mapped[datetime | None]
    province_may_at: Mapped[datetime | None]
    level_above_may_at: Mapped[datetime | None]
    # What it is ranked by.
    is_weighed: Mapped[bool] = mapped_column(default=False)
    score: Mapped[int] = mapped_column(default=0)
    marks: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    ranks_last: Mapped[bool] = mapped_column(default=False)
    earlier_placements: Mapped[int] = mapped_column(default=0)
    joined_at_rank: Mapped[int | None]
    placed_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]
    left_early_at: Mapped[datetime | None]
    reason: Mapped[str | None]
    # The number of the paper that says why somebody withdrew.
    document: Mapped[str | None]
    state: Mapped[State] = mapped_column(default=State.PENDING_SCHOOL)
    offer: Mapped[Offer] = relationship(lazy="joined", innerjoin=True)

    def title(self) -> Words:
        """What is applied for."""
        return self.offer.words()

    @property
    def decided_at(self) -> State:
        """The level that places: a local training ends at the directorate (Q-54)."""
        return State.PENDING_DIRECTORATE if self.programme_kind is Kind.LOCAL else State.PENDING_MINISTRY


def comes_before(one: Application) -> ColumnElement[bool]:
    """Those that rank before this one: not twice withdrawn, score, fewer earlier placements, earlier (Q-17, Q-19)."""
    key = (
        (Application.ranks_last, one.ranks_last, False),
        (Application.score, one.score, True),
        (Application.earlier_placements, one.earlier_placements, False),
        (Application.submitted_at, one.submitted_at, False),
        (Application.id, one.id, False),
    )
    alike: list[ColumnElement[bool]] = []
    before: list[ColumnElement[bool]] = []
    for column, own, more_is_better in key:
        mine = literal(own, column.type)
        before.append(and_(*alike, column > mine if more_is_better else column < mine))
        alike.append(column == mine)
    return or_(*before)


RANKING = (
    Application.ranks_last,
    Application.score.desc(),
    Application.earlier_placements,
    Application.submitted_at,
    Application.id,
)
