"""What a host keeps of a visitor until a month after the visit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Thing
from services.mobility.tables import Base
from services.mobility.visit_programmes.model import VisitProgramme


class State(StrEnum):
    """Whether somewhere to stay is needed, asked for, reserved or found (MOB-21)."""

    OPEN = "open"
    NOT_NEEDED = "not_needed"
    REQUESTED = "requested"
    RESERVED = "reserved"
    SELF_ARRANGED = "self_arranged"
    CANCELLED = "cancelled"
    FORGOTTEN = "forgotten"


S = State
SETTLED = (S.NOT_NEEDED, S.RESERVED, S.SELF_ARRANGED)
STANDING = (S.OPEN, S.REQUESTED, *SETTLED)


class Stay(Thing, Base):
    """One visitor, as the host looks after them (konaklama ve iletişim); it lies at the host."""

    __tablename__ = "stays"
    programme_id: Mapped[UUID] = mapped_column(ForeignKey("visit_programmes.id"), index=True)
    programme: Mapped[VisitProgramme] = relationship(lazy="joined", innerjoin=True)
    participation_id: Mapped[UUID] = mapped_column(unique=True)
    person: Mapped[UUID] = mapped_column(index=True)
    name: Mapped[str]
    # The school where they serve, and what it was called.
    home_unit: Mapped[str]
    home_school: Mapped[str]
    field: Mapped[str | None]
    phone: Mapped[str | None]
    email: Mapped[str | None]
    contacted_on: Mapped[date | None]
    contacted_by: Mapped[str | None]
    contact_note: Mapped[str | None] = mapped_column(Text)
    wish: Mapped[str | None] = mapped_column(Text)
    lodging: Mapped[str | None] = mapped_column(Text)
    state: Mapped[State] = mapped_column(default=State.OPEN)

    def title(self) -> Words:
        """The visit; events carry titles, so it names nobody."""
        return self.programme.title()


def standing_in(session: Session, programme_id: UUID) -> Sequence[Stay]:
    """Whoever is expected in a programme."""
    wanted = select(Stay).where(Stay.programme_id == programme_id, Stay.state.in_(STANDING))
    return session.scalars(wanted.order_by(Stay.id)).unique().all()


def of_participation(session: Session, participation_id: UUID) -> Stay | None:
    """How the host looks after one participant, while they are expected."""
    wanted = select(Stay).where(Stay.participation_id == participation_id, Stay.state.in_(STANDING))
    return session.scalar(wanted.with_for_update(of=Stay))
