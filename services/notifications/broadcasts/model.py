"""What is kept of an event that very many are told of, until the last of them is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, String, UniqueConstraint, or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from chassis.directory import KnownPost
from chassis.scope import below
from chassis.things import new_id
from services.notifications.tables import Base


class Broadcast(Base):
    """Whom an event tells, far and wide; `told_through` is the last person of those who have their message."""

    __tablename__ = "broadcasts"
    __table_args__ = (UniqueConstraint("event_id", "role", "unit", "branch", postgresql_nulls_not_distinct=True),)
    # They grow with time: the one that came first is told first.
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    event_id: Mapped[UUID] = mapped_column(ForeignKey("occasions.event_id"))
    kind: Mapped[str]
    role: Mapped[str]
    unit: Mapped[str] = mapped_column(String(collation="C"))
    branch: Mapped[str | None]
    # Posts count by days: on this one they are held.
    day: Mapped[date]
    due: Mapped[datetime | None]
    awaited: Mapped[dict[str, Any] | None]
    actor: Mapped[UUID | None]
    told_through: Mapped[UUID | None]
    is_over: Mapped[bool] = mapped_column(default=False, index=True)


def begin_broadcasts(session: Session, rows: Sequence[dict[str, Any]]) -> None:
    """These are told from now on; an event that comes twice is told once."""
    if rows:
        session.execute(insert(Broadcast).on_conflict_do_nothing(), [row | {"id": new_id()} for row in rows])


def next_people(session: Session, broadcast: Broadcast, at_most: int) -> Sequence[UUID]:
    """Those who follow, in the order of their ids; somebody with several such posts once."""
    held = select(KnownPost.person).where(
        KnownPost.role == broadcast.role,
        below(KnownPost.unit, broadcast.unit),
        KnownPost.starts_on <= broadcast.day,
        or_(KnownPost.ends_on.is_(None), KnownPost.ends_on >= broadcast.day),
    )
    if broadcast.branch is not None:
        held = held.where(KnownPost.branch == broadcast.branch)
    if broadcast.told_through is not None:
        held = held.where(KnownPost.person > broadcast.told_through)
    return session.scalars(held.distinct().order_by(KnownPost.person).limit(at_most)).all()
