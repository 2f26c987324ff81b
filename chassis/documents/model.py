"""What is kept of a document: its content as it was frozen, its code, and whether it still holds."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from chassis import clock
from chassis.db import ChassisBase
from chassis.documents.codes import new_code
from chassis.things import new_id


class State(StrEnum):
    """A document is ordered, then it holds, until a newer one takes its place or it is withdrawn."""

    WAITING = "waiting"
    VALID = "valid"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"


class Document(ChassisBase):
    """One edition of one kind of document of a thing."""

    __tablename__ = "documents"
    __table_args__ = (
        UniqueConstraint("thing_id", "kind", "number"),
        Index("ix_documents_waiting", "next_at", postgresql_where=text("state = 'waiting'")),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    # As it stands in the names of events: `<service>.<thing>`.
    thing: Mapped[str]
    thing_id: Mapped[UUID]
    unit: Mapped[str]
    kind: Mapped[str]
    # The number of the thing's event by which it was ordered: one event makes one document.
    number: Mapped[int]
    code: Mapped[str] = mapped_column(unique=True, default=new_code)
    case: Mapped[str]
    content: Mapped[dict[str, Any]]
    state: Mapped[State] = mapped_column(default=State.WAITING)
    ordered_at: Mapped[datetime] = mapped_column(default=clock.now)
    issued_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    sha256: Mapped[str | None] = mapped_column(index=True)
    size: Mapped[int | None]
    # How many events were told of it.
    sequence: Mapped[int] = mapped_column(default=0)
    attempts: Mapped[int] = mapped_column(default=0)
    # Real time: before it nobody else tries to make it.
    next_at: Mapped[datetime] = mapped_column(default=clock.real_now)
    last_error: Mapped[str | None]


def documents_of(session: Session, thing_id: UUID) -> list[Document]:
    """Every document of a thing, newest first."""
    return list(session.scalars(select(Document).filter_by(thing_id=thing_id).order_by(Document.number.desc())))


def standing(session: Session, thing_id: UUID, kind: str, *states: State) -> list[Document]:
    """Those of one kind in one of these states, oldest first; locked, so that nobody else ends or issues them now."""
    wanted = select(Document).where(Document.thing_id == thing_id, Document.kind == kind, Document.state.in_(states))
    return list(
        session.scalars(
            wanted.order_by(Document.number).with_for_update(), execution_options={"populate_existing": True}
        )
    )
