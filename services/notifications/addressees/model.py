"""What is kept to find out who holds a post."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from chassis.things import new_id
from services.notifications.tables import Base


class HeardPost(Base):
    """A post that a programme's step gave or ended; it counts until the directory has told of it too."""

    __tablename__ = "heard_posts"
    person: Mapped[UUID] = mapped_column(primary_key=True)
    role: Mapped[str] = mapped_column(primary_key=True)
    unit: Mapped[str] = mapped_column(primary_key=True, index=True)
    branch: Mapped[str | None]
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    # Real time: only for the minutes that the directory needs.
    heard_at: Mapped[datetime] = mapped_column(index=True)


class Vacancy(Base):
    """An event addresses a role that nobody is known to hold; it is looked for a while before it goes up."""

    __tablename__ = "vacancies"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    event_id: Mapped[UUID]
    whom: Mapped[str]
    role: Mapped[str]
    unit: Mapped[str]
    branch: Mapped[str | None]
    kind: Mapped[str]
    due: Mapped[datetime | None]
    awaited: Mapped[dict[str, Any] | None]
    tries: Mapped[int] = mapped_column(default=0)
    next_at: Mapped[datetime] = mapped_column(index=True)
    __table_args__ = (UniqueConstraint("event_id", "whom"),)
