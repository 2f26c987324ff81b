"""What is kept of every case that an event told of."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Identity, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from gateway.tables import Base


class Case(Base):
    """A thing of some programme, as its newest event showed it."""

    __tablename__ = "cases"
    subject: Mapped[UUID] = mapped_column(primary_key=True)
    service: Mapped[str]
    thing: Mapped[str]
    number: Mapped[str]
    title: Mapped[dict[str, Any]]
    state: Mapped[dict[str, Any]]
    unit: Mapped[str] = mapped_column(String(collation="C"))
    link: Mapped[str]
    opened_at: Mapped[datetime]
    last_at: Mapped[datetime]
    sequence: Mapped[int]
    __table_args__ = (
        Index("ix_cases_moved", "last_at", "subject"),
        Index("ix_cases_service_last_at", "service", "last_at"),
    )


class TimelineLine(Base):
    """One event of a case."""

    __tablename__ = "timeline"
    event_id: Mapped[UUID] = mapped_column(primary_key=True)
    subject: Mapped[UUID]
    sequence: Mapped[int]
    at: Mapped[datetime]
    type: Mapped[str]
    what: Mapped[dict[str, Any]]
    state: Mapped[dict[str, Any]]
    person: Mapped[UUID | None]
    role: Mapped[str]
    unit: Mapped[str | None]
    deputy_for: Mapped[UUID | None]
    __table_args__ = (UniqueConstraint("subject", "sequence"),)


class Task(Base):
    """A case waits for somebody: a role at a unit, or a person. All of a case's tasks come from its newest event."""

    __tablename__ = "tasks"
    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    subject: Mapped[UUID] = mapped_column(index=True)
    # `contents.Whom.key`: a person finds theirs by the keys of their posts.
    whom: Mapped[str]
    role: Mapped[str | None]
    unit: Mapped[str | None]
    branch: Mapped[str | None]
    person: Mapped[UUID | None]
    # Where the deadline counts: the unit that is awaited or, for a person, the case's.
    place: Mapped[str] = mapped_column(String(collation="C"))
    due: Mapped[datetime | None]
    since: Mapped[datetime]
    # What they are expected to do, in words.
    what: Mapped[dict[str, Any] | None]
    __table_args__ = (Index("ix_tasks_whom", "whom", "due"), Index("ix_tasks_place", "place", "due"))


class CaseReader(Base):
    """Who was ever awaited, told, or acted in a case: they may follow it while its service is down."""

    __tablename__ = "case_readers"
    whom: Mapped[str] = mapped_column(primary_key=True)
    subject: Mapped[UUID] = mapped_column(primary_key=True)
