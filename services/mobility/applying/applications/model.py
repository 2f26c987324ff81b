"""What is kept of an application for a visit."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, ForeignKey, or_, select
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.seats.model import Applied, State
from chassis.texts import Words
from services.mobility.applying.level_authorities.model import KnownAuthority
from services.mobility.applying.training_days.model import KnownTraining, TrainingSeat
from services.mobility.tables import Base
from services.mobility.visit_programmes.model import VisitProgramme


class VisitApplication(Applied, Base):
    """One person’s application (başvuru) for a visit; what is applied for is the programme itself."""

    __tablename__ = "applications"
    AUTHORITIES = KnownAuthority
    SEATS = VisitProgramme
    offer_id: Mapped[UUID] = mapped_column(ForeignKey("visit_programmes.id"))
    offer: Mapped[VisitProgramme] = relationship(lazy="joined", innerjoin=True)
    # How far it has come: no level reads it before the one below has agreed (MOB-08).
    reached: Mapped[State] = mapped_column(default=State.PENDING_SCHOOL)
    # Since when the own school knows who takes the lessons on the days of the visit.
    cover_confirmed_at: Mapped[datetime | None]
    rules_accepted_at: Mapped[datetime | None]

    @property
    def host_unit(self) -> str:
        """The school that is visited."""
        return self.offer.unit

    @property
    def opened_field(self) -> str:
        """The field that it opens."""
        return self.offer.field

    @property
    def starts_on(self) -> date:
        """The first day of the visit."""
        return self.offer.starts_on

    @property
    def ends_on(self) -> date:
        """The last day of the visit."""
        return self.offer.ends_on

    def title(self) -> Words:
        """The visit; events carry titles, so it names nobody."""
        return self.offer.title()

    @classmethod
    def cannot_come(cls, offer: Any) -> ColumnElement[bool]:
        """Who is elsewhere, also at a training, or has not accepted the rules yet, holds nobody up (Q-21, MOB-23)."""
        at_a_training = (
            select(TrainingSeat.person)
            .join(KnownTraining, KnownTraining.id == TrainingSeat.training_id)
            .where(
                TrainingSeat.person == cls.person,
                KnownTraining.starts_on <= offer.ends_on,
                KnownTraining.ends_on >= offer.starts_on,
            )
        )
        return or_(super().cannot_come(offer), at_a_training.exists(), cls.rules_accepted_at.is_(None))
