"""What this service has to tell the world, written in the same transaction as the change it tells of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Connection,
    Identity,
    Index,
    Select,
    Text,
    UniqueConstraint,
    all_,
    bindparam,
    cast,
    func,
    insert,
    select,
    text,
    update,
)
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from chassis import waking
from chassis.db import METADATA, ChassisBase

# An event that nobody is bound to is tried again this often: binding the queue is an operator's work, not a second's.
UNROUTABLE_PAUSE = timedelta(seconds=10)


class OutboxRow(ChassisBase):
    """One event: unpublished until the broker has confirmed it, and the event log afterwards."""

    __tablename__ = "outbox"

    seq: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    event_id: Mapped[UUID] = mapped_column(unique=True)
    thing_type: Mapped[str] = mapped_column(Text)
    thing_id: Mapped[UUID]
    sequence: Mapped[int]
    type: Mapped[str] = mapped_column(Text)
    payload: Mapped[dict[str, Any]]
    headers: Mapped[dict[str, Any]]
    occurred_at: Mapped[datetime]
    # Real time, also when the demo's clock is moved: the age of the backlog is counted from it.
    written_at: Mapped[datetime] = mapped_column(server_default=func.now())
    published_at: Mapped[datetime | None]
    # Given by the relay, without gaps. Readers go by it: `seq` is taken before the commit, so rows appear out of order.
    position: Mapped[int | None] = mapped_column(BigInteger, unique=True)
    attempts: Mapped[int] = mapped_column(server_default="0")
    last_error: Mapped[str | None] = mapped_column(Text)
    held_until: Mapped[datetime | None]

    __table_args__ = (
        UniqueConstraint("thing_id", "sequence"),
        Index("ix_outbox_unsent", "seq", postgresql_where=text("published_at IS NULL")),
        Index("ix_outbox_held", "thing_id", postgresql_where=text("held_until IS NOT NULL")),
    )


# Built once, on the table: by way of the entity it cost a step three times as much. Nobody asks for its `seq`.
_PUT = insert(METADATA.tables["outbox"]).inline()


def put(  # noqa: PLR0913  # a row has as many columns
    session: Session,
    *,
    event_id: UUID,
    thing_type: str,
    thing_id: UUID,
    sequence: int,
    type: str,  # noqa: A002  # the name CloudEvents gives it
    payload: dict[str, Any],
    occurred_at: datetime,
) -> None:
    """Write the event beside the change; `payload` is the whole structured CloudEvent."""
    # The thing's own row goes first: its lock is what puts one thing's events in order.
    session.flush()
    headers = {name: payload[name] for name in ("correlationid", "traceparent") if payload.get(name)}
    row = {
        "event_id": event_id,
        "thing_type": thing_type,
        "thing_id": thing_id,
        "sequence": sequence,
        "type": type,
        "payload": payload,
        "headers": headers,
        "occurred_at": occurred_at,
    }
    session.execute(_PUT, row)
    waking.after_commit(session)


@cache
def unsent(at_most: int) -> Select[int, UUID, UUID, str, str, dict[str, Any], datetime]:
    """What waits to be published at `now`, oldest first, less the things that an unroutable event holds back.

    Built once: an idle relay asks four times a second, and the building cost more than the asking.
    """
    held = aliased(OutboxRow)
    # Looked up once for the window, and not by what waits: as a join PostgreSQL, where statistics said that nothing
    # waits, read all that waits for each row. A window took three seconds with 4,000 waiting, and with more no end.
    held_back = select(held.thing_id).where(held.held_until > bindparam("now")).scalar_subquery()
    return (
        select(
            OutboxRow.seq,
            OutboxRow.event_id,
            OutboxRow.thing_id,
            OutboxRow.type,
            # As text: the relay only passes it on.
            cast(OutboxRow.payload, Text).label("body"),
            OutboxRow.headers,
            OutboxRow.occurred_at,
        )
        .where(OutboxRow.published_at.is_(None), OutboxRow.thing_id != all_(func.array(held_back)))
        .order_by(OutboxRow.seq)
        .limit(at_most)
        .with_for_update(skip_locked=True, of=OutboxRow)
    )


# No join: joined with the window's numbers, a long log was read from its first row, and a short one whole.
_MARK_SENT = text("""
    UPDATE outbox SET published_at = :now, last_error = NULL, held_until = NULL,
        position = (SELECT coalesce(max(position), 0) FROM outbox) + array_position(CAST(:seqs AS bigint[]), seq)
    WHERE seq = ANY(CAST(:seqs AS bigint[]))
""")


def mark_sent(connection: Connection, seqs: Sequence[int], now: datetime) -> None:
    """The broker has confirmed these; each gets the next place in the log, without a gap."""
    if seqs:
        connection.execute(_MARK_SENT, {"seqs": sorted(seqs), "now": now})


def hold_back(connection: Connection, seq: int, why: str, now: datetime) -> None:
    """Nobody would have got this one: it stays, with the cause, and later events of the same thing behind it."""
    held = update(OutboxRow).where(OutboxRow.seq == seq)
    connection.execute(held.values(attempts=OutboxRow.attempts + 1, last_error=why, held_until=now + UNROUTABLE_PAUSE))


def backlog() -> Select[int, float, int]:
    """How many wait, the age in seconds of the oldest, and how many of them nobody is bound to."""
    oldest = func.coalesce(func.extract("epoch", func.now() - func.min(OutboxRow.written_at)), 0.0)
    return select(func.count(), oldest, func.count(OutboxRow.held_until)).where(OutboxRow.published_at.is_(None))
