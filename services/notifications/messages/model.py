"""What is kept of a message, and of the event it tells of."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Enum, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from chassis.things import new_id
from services.notifications.tables import Base


class Channel(StrEnum):
    IN_APP = "in_app"
    EMAIL = "email"


class Kind(StrEnum):
    WAITS = "waits"
    TELLS = "tells"
    # One message for a whole day.
    LISTS = "lists"
    # A mail to somebody who has no page of theirs here.
    OUTSIDE = "outside"


class State(StrEnum):
    """SM-NTF-1."""

    QUEUED = "queued"
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    FAILED = "failed"
    DEAD = "dead"


def _words(kind: type[StrEnum]) -> Enum:
    """Kept as text: a new word needs no migration."""
    return Enum(kind, native_enum=False, length=20, values_callable=lambda words: [word.value for word in words])


class Occasion(Base):
    """An event that somebody is told of, in its own words; kept once for all who are."""

    __tablename__ = "occasions"
    event_id: Mapped[UUID] = mapped_column(primary_key=True)
    subject: Mapped[UUID] = mapped_column(index=True)
    type: Mapped[str]
    at: Mapped[datetime]
    unit: Mapped[str]
    actor: Mapped[UUID | None]
    title: Mapped[dict[str, Any]]
    what: Mapped[dict[str, Any]]
    state: Mapped[dict[str, Any]]
    case: Mapped[str]
    link: Mapped[str]
    # Its e-mails cannot be switched off (NTF-60).
    mandatory: Mapped[bool]


class Message(Base):
    """One event, one person, one channel: never twice, however often the event comes (NTF-62)."""

    __tablename__ = "messages"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    event_id: Mapped[UUID] = mapped_column(ForeignKey("occasions.event_id"))
    person: Mapped[UUID]
    channel: Mapped[Channel] = mapped_column(_words(Channel))
    kind: Mapped[Kind] = mapped_column(_words(Kind))
    state: Mapped[State] = mapped_column(_words(State))
    due: Mapped[datetime | None]
    # What they are expected to do, in words.
    awaited: Mapped[dict[str, Any] | None]
    # The service by whose word they are reached, where no directory knows the person.
    outside_of: Mapped[str | None]
    # The vacant role whose place is taken, and where (NTF-61).
    instead_of: Mapped[dict[str, Any] | None]
    template: Mapped[str]
    version: Mapped[int]
    language: Mapped[str]
    attempts: Mapped[int] = mapped_column(default=0)
    next_at: Mapped[datetime | None]
    reason: Mapped[str | None]
    changed_at: Mapped[datetime]
    __table_args__ = (
        UniqueConstraint("event_id", "person", "channel"),
        Index("ix_messages_person_channel_id", "person", "channel", "id"),
        Index("ix_messages_unread", "person", postgresql_where=text("channel = 'in_app' AND state = 'delivered'")),
        Index(
            "ix_messages_to_send",
            "next_at",
            postgresql_where=text("channel = 'email' AND state IN ('queued', 'failed')"),
        ),
    )
