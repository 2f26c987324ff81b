"""What is kept of a coordinator."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from chassis.errors import NotAllowed
from chassis.identity import Actor, Role
from chassis.texts import Words
from chassis.things import Shared, Thing
from services.partnership.pairing.partnerships.model import Partnership
from services.partnership.tables import Base


class State(StrEnum):
    """An appointment is open, was passed on, or ended (SM-PAR-2)."""

    APPOINTED = "appointed"
    REPLACED = "replaced"
    ENDED = "ended"


_WHILE_OPEN = text("state = 'appointed'")


class Coordinator(Shared, Thing, Base):
    """A school's partnership coordinator (ortak okul koordinatörü)."""

    __tablename__ = "coordinators"
    OTHER = "partner"
    # The index's name is the code that the slower of two principals' deputies is told.
    __table_args__ = (
        Index("coordinator_already_appointed", "partnership_id", "unit", unique=True, postgresql_where=_WHILE_OPEN),
    )
    partnership_id: Mapped[UUID] = mapped_column(ForeignKey("partnerships.id"), index=True)
    partner: Mapped[str] = mapped_column(String(collation="C"))
    person: Mapped[UUID] = mapped_column(index=True)
    person_name: Mapped[str]
    position: Mapped[str]
    phone: Mapped[str]
    email: Mapped[str]
    successor: Mapped[UUID | None]
    ended_at: Mapped[datetime | None]
    vacancy_told_at: Mapped[datetime | None]
    state: Mapped[State] = mapped_column(default=State.APPOINTED)
    partnership: Mapped[Partnership] = relationship(lazy="joined", innerjoin=True)

    @property
    def schools(self) -> tuple[str, str]:
        """The own school, then the partner."""
        return self.unit, self.partner

    @property
    def appointed_as(self) -> str:
        """Which of the two kinds of appointment this is."""
        return "coordinator"

    def title(self) -> Words:
        """Whose coordinator; events and e-mails carry titles, so it names no person."""
        school = self.partnership.name_of(self.unit)
        return {"tr": f"Ortak okul koordinatörü, {school}", "en": f"Partnership coordinator, {school}"}


def in_office(session: Session, partnership_id: UUID, actor: Actor) -> bool:
    """Whether the actor, or somebody in whose place they act, coordinates this partnership today."""
    wanted = select(Coordinator.id).filter_by(partnership_id=partnership_id, state=State.APPOINTED)
    return session.scalar(wanted.where(Coordinator.person.in_(actor.own_names())).limit(1)) is not None


def check_office(session: Session, partnership_id: UUID, actor: Actor) -> None:
    """Refuse somebody who coordinates this partnership no more. Raises NotAllowed."""
    if not in_office(session, partnership_id, actor):
        raise NotAllowed(extra={"roles": [Role.PARTNERSHIP_COORDINATOR]})
