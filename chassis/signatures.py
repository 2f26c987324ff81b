"""Marks of a step that several parties have to take on the same version; an edit voids them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from chassis import clock
from chassis.db import ChassisBase
from chassis.processes import Addressee
from chassis.things import new_id


class Signature(ChassisBase):
    """One party has agreed to a thing as it stands."""

    __tablename__ = "signatures"
    __table_args__ = (UniqueConstraint("thing_id", "action", "place"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    thing_id: Mapped[UUID]
    action: Mapped[str]
    place: Mapped[str]
    person: Mapped[UUID]
    at: Mapped[datetime] = mapped_column(default=clock.now)


def place_of(addressee: Addressee) -> str:
    """The party that signs: a unit or a person."""
    return str(addressee.person or addressee.unit)


def signed_places(session: Session, thing_id: UUID, action: str) -> set[str]:
    """The parties that have agreed to the present version."""
    return set(session.scalars(select(Signature.place).filter_by(thing_id=thing_id, action=action)))


def signed_at(session: Session, thing_id: UUID, action: str, place: str) -> datetime | None:
    """Since when one party has agreed to the present version."""
    return session.scalar(select(Signature.at).filter_by(thing_id=thing_id, action=action, place=place))


def sign(session: Session, thing_id: UUID, action: str, place: str, person: UUID) -> None:
    """Put one party's mark."""
    session.add(Signature(thing_id=thing_id, action=action, place=place, person=person))
    session.flush()


def void(session: Session, thing_id: UUID) -> None:
    """Nobody has agreed to what stands there now."""
    session.execute(delete(Signature).filter_by(thing_id=thing_id))
