"""What is kept of seats and of an application for one, whatever it is that is applied for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ColumnElement, Index, and_, false, literal, or_, select, text, true
from sqlalchemy.orm import Mapped, aliased, declared_attr, mapped_column

from chassis import clock
from chassis.things import Followed, Thing


class State(StrEnum):
    """At which level an application is, or how it ended."""

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


def _while(states: Sequence[State]) -> Any:
    return text("state IN ({})".format(", ".join(f"'{state}'" for state in states)))


def no_more_than_there_are() -> CheckConstraint:
    """Behind the count under the lock: one more than there are seats is never kept."""
    return CheckConstraint("placed >= 0 AND placed <= quota", name="seats")


class Seats:
    """What one may apply for: its seats are counted here, under its row's lock."""

    if TYPE_CHECKING:
        id: Any
        quota: Any
        # None while it was put off and nobody has named another day.
        starts_on: Any
        ends_on: Any
        closes_on: Any

    placed: Mapped[int] = mapped_column(default=0)

    @property
    def shares(self) -> Sequence[Mapping[str, Any]]:
        """Seats that are kept: `{"unit": "tr/10/ayvalik", "seats": 2}` or `{"subject": "Matematik", "seats": 2}`."""
        return ()

    @property
    def measures(self) -> Sequence[Mapping[str, Any]]:
        """What an application is weighed by: `{"code": …, "text": …, "most": 40}`; none where all are alike."""
        return ()

    @property
    def fills_its_days(self) -> bool:
        """Whoever has a seat can be nowhere else on its days (Q-21)."""
        return self.starts_on is not None

    @classmethod
    def fill_their_days(cls) -> ColumnElement[bool]:
        """As `fills_its_days`, of all whose days are known."""
        return true()

    @property
    def window_is_over(self) -> bool:
        """Whether the last day to apply has passed; before it nobody is placed."""
        last: date | None = self.closes_on
        return last is not None and clock.today() > last

    @property
    def starts_at(self) -> datetime | None:
        """The instant at which its first day begins."""
        return clock.start_of(self.starts_on) if self.starts_on else None

    @property
    def has_started(self) -> bool:
        """Whether its first day has come."""
        return self.starts_on is not None and self.starts_on <= clock.today()


class Applied(Followed, Thing):
    """One person's application (başvuru); it lies at the school where they serve."""

    # What each province has said of its second level: a table with `unit` and `authority`.
    AUTHORITIES: ClassVar[type[Any]]
    # Whose seats are applied for.
    SEATS: ClassVar[type[Any]]

    if TYPE_CHECKING:
        offer: Any

    offer_id: Mapped[UUID]
    person: Mapped[UUID]
    name: Mapped[str]
    subject: Mapped[str | None]
    is_principal: Mapped[bool] = mapped_column(default=False)
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
    reason: Mapped[str | None]
    # The number of the paper that says why somebody withdrew.
    document: Mapped[str | None]
    state: Mapped[State] = mapped_column(default=State.PENDING_SCHOOL)

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Any, ...]:
        """Once for each offer, read in the order of rank; and what waits at a level is a small part of all."""
        named = f"ix_{cls.__tablename__}"  # type: ignore[attr-defined]  # a mapped class has a table
        ranked = ("ranks_last", text("score DESC"), "earlier_placements", "submitted_at", "id")
        return (
            Index("already_applied", "offer_id", "person", unique=True, postgresql_where=_while(OPEN)),
            Index(f"{named}_ranked", "offer_id", "state", *ranked),
            Index(None, "person", "id"),
            Index(f"{named}_pending", "state", "id", postgresql_where=_while(PENDING)),
            Index(f"{named}_pending_district", "state", "district", "id", postgresql_where=_while(PENDING)),
            Index(f"{named}_pending_province", "state", "province", "id", postgresql_where=_while(PENDING)),
        )

    @property
    def decided_at(self) -> State:
        """The level that places."""
        return State.PENDING_MINISTRY

    @classmethod
    def cannot_come(cls, offer: Seats) -> ColumnElement[bool]:
        """Whether an applicant cannot take a seat as things stand, being elsewhere: they hold nobody up (Q-21)."""
        if not offer.fills_its_days:
            return false()
        elsewhere, other = aliased(cls), aliased(cls.SEATS)
        found = (
            select(elsewhere.id)
            .join(other, other.id == elsewhere.offer_id)
            .where(
                elsewhere.person == cls.person,
                elsewhere.state == State.PLACED,
                other.id != offer.id,
                other.fill_their_days(),
                other.starts_on <= offer.ends_on,
                other.ends_on >= offer.starts_on,
            )
        )
        return found.exists()


def ranking(model: type[Applied]) -> tuple[Any, ...]:
    """The order of rank: not twice withdrawn, score, fewer earlier placements, earlier (Q-17, Q-19)."""
    return (model.ranks_last, model.score.desc(), model.earlier_placements, model.submitted_at, model.id)


def comes_before(one: Applied) -> ColumnElement[bool]:
    """Those that rank before this one."""
    model = type(one)
    key = (
        (model.ranks_last, one.ranks_last, False),
        (model.score, one.score, True),
        (model.earlier_placements, one.earlier_placements, False),
        (model.submitted_at, one.submitted_at, False),
        (model.id, one.id, False),
    )
    alike: list[ColumnElement[bool]] = []
    before: list[ColumnElement[bool]] = []
    for column, own, more_is_better in key:
        mine = literal(own, column.type)
        before.append(and_(*alike, column > mine if more_is_better else column < mine))
        alike.append(column == mine)
    return or_(*before)
