"""What is kept of an offer: its seats are counted here, under its row's lock."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from chassis import clock
from chassis.texts import Words
from chassis.things import Placed
from services.training.tables import Base


class Kind(StrEnum):
    """Of which programme it is (SM-TRN-5: `programme_kind`)."""

    CENTRAL = "central"
    LOCAL = "local"
    MGT = "mgt"


class Offer(Placed, Base):
    """A training or a community with seats; its id is the activity's or the community's."""

    __tablename__ = "offers"
    __table_args__ = (
        # Behind the count under the lock: one more than there are seats is never kept (MGT-12).
        CheckConstraint("placed >= 0 AND placed <= quota", name="seats"),
        Index(None, "unit", "id"),
        # Of all that was ever offered few are open: the catalogue asks for these.
        Index("ix_offers_open", "unit", "id", postgresql_where=text("is_open")),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[Kind]
    title: Mapped[dict[str, Any]]
    quota: Mapped[int]
    placed: Mapped[int] = mapped_column(default=0)
    # Seats that are kept: `{"unit": "tr/10/ayvalik", "seats": 2}` or `{"subject": "Matematik", "seats": 2}`.
    reserved: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    opens_on: Mapped[date]
    closes_on: Mapped[date]
    # None while it was put off and nobody has named another day.
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    # What an application is weighed by: `{"code": …, "text": …, "most": 40}`; none where all are alike.
    criteria: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    # Whose field it is meant for; none where it is for all.
    subjects: Mapped[list[str]] = mapped_column(default=list)
    is_open: Mapped[bool] = mapped_column(default=True)

    @property
    def takes_applications(self) -> bool:
        """Whether one may apply today."""
        return self.is_open and self.opens_on <= clock.today() <= self.closes_on

    @property
    def window_is_over(self) -> bool:
        """Whether the last day to apply has passed; before it nobody is placed."""
        return clock.today() > self.closes_on

    @property
    def starts_at(self) -> datetime | None:
        """The instant at which its first day begins."""
        return clock.start_of(self.starts_on) if self.starts_on else None

    @property
    def has_started(self) -> bool:
        """Whether its first day has come."""
        return self.starts_on is not None and self.starts_on <= clock.today()

    @property
    def fills_its_days(self) -> bool:
        """A training takes whole days; a community meets by the hour (Q-21)."""
        return self.kind is not Kind.MGT and self.starts_on is not None

    def words(self) -> Words:
        """As events and lists call it."""
        return dict(self.title)
