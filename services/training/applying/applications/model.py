"""What is kept of an application."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, ForeignKey, or_
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.seats.model import Applied, State
from chassis.texts import Words
from services.training.applying.level_authorities.model import LevelAuthority
from services.training.applying.offers.model import Kind, Offer
from services.training.applying.times.queries import is_engaged_then
from services.training.tables import Base


class Application(Applied, Base):
    """One person's application (başvuru); it lies at the school where they serve."""

    __tablename__ = "applications"
    AUTHORITIES = LevelAuthority
    SEATS = Offer
    offer_id: Mapped[UUID] = mapped_column(ForeignKey("offers.id"))
    offer: Mapped[Offer] = relationship(lazy="joined", innerjoin=True)
    programme_kind: Mapped[Kind]
    left_early_at: Mapped[datetime | None]

    def title(self) -> Words:
        """What is applied for."""
        return self.offer.words()

    @property
    def decided_at(self) -> State:
        """The level that places: a local training ends at the directorate (Q-54)."""
        return State.PENDING_DIRECTORATE if self.programme_kind is Kind.LOCAL else State.PENDING_MINISTRY

    @classmethod
    def cannot_come(cls, offer: Any) -> ColumnElement[bool]:
        """Also who is at another training or a visit, or whose community meets then, holds nobody up (Q-21)."""
        elsewhere = super().cannot_come(offer)
        return or_(elsewhere, is_engaged_then(cls.person, offer)) if offer.fills_its_days else elsewhere
