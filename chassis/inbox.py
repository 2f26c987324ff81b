"""Which events this service has heard, and how each ended; a message id is remembered with the deed it caused."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from random import uniform
from typing import Any

from sqlalchemy import (
    BigInteger,
    Identity,
    Index,
    LargeBinary,
    Select,
    Text,
    and_,
    delete,
    func,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from chassis.clock import real_now
from chassis.db import ChassisBase, dumps
from chassis.subscriptions import Heard, Never, Unreadable

# The pauses before each new try; after the last one the event is parked.
LADDER = tuple(timedelta(seconds=pause) for pause in (1, 5, 30, 120, 600, 3600))
KEPT = timedelta(days=90)


class Ending(StrEnum):
    """How hearing an event ended."""

    DONE = "done"
    RETRY = "retry"
    WAITING = "waiting"
    PARKED = "parked"
    DISCARDED = "discarded"


UNFINISHED = (Ending.RETRY, Ending.WAITING, Ending.PARKED)
_UNFINISHED_SQL = "state IN ('retry', 'waiting', 'parked')"


class InboxRow(ChassisBase):
    """One event as it was heard; its bytes are kept until it is done."""

    __tablename__ = "inbox"

    # The event's id; for what cannot be read, the message id or the digest of its bytes.
    id: Mapped[str] = mapped_column(Text, primary_key=True)
    arrived: Mapped[int] = mapped_column(BigInteger, Identity(always=True))
    state: Mapped[str] = mapped_column(Text)
    type: Mapped[str] = mapped_column(Text, server_default="")
    source: Mapped[str] = mapped_column(Text, server_default="")
    subject: Mapped[str | None] = mapped_column(Text)
    sequence: Mapped[int | None]
    occurred_at: Mapped[datetime | None]
    heard_at: Mapped[datetime] = mapped_column(server_default=func.now())
    tried_at: Mapped[datetime | None]
    next_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(server_default="0")
    handler: Mapped[str | None] = mapped_column(Text)
    cause: Mapped[str | None] = mapped_column(Text)
    error: Mapped[str | None] = mapped_column(Text)
    body: Mapped[bytes | None] = mapped_column(LargeBinary)
    decided_by: Mapped[str | None] = mapped_column(Text)
    reason: Mapped[str | None] = mapped_column(Text)

    __table_args__ = (
        Index("ix_inbox_unfinished", "subject", "arrived", postgresql_where=text(_UNFINISHED_SQL)),
        Index("ix_inbox_due", "next_at", postgresql_where=text("state = 'retry'")),
        Index("ix_inbox_heard_at", "heard_at", postgresql_using="brin"),
    )


@dataclass(frozen=True)
class Failure:
    """Why an event could not be handled: what an operator needs to know."""

    handler: str
    cause: str
    error: str
    final: bool = False

    @classmethod
    def of(cls, handler: str, raised: Exception) -> Failure:
        """Only what the deed itself calls hopeless is final; everything else is tried again."""
        final = isinstance(raised, (Never, Unreadable))
        return cls(handler, type(raised).__name__, str(raised)[:4000], final)

    def columns(self) -> dict[str, str]:
        """As the inbox keeps it."""
        return {"handler": self.handler, "cause": self.cause, "error": self.error}


def columns_of(heard: Heard) -> dict[str, Any]:
    """What the inbox keeps of an event besides its id."""
    return {
        "type": heard.type,
        "source": heard.source,
        "subject": str(heard.subject),
        "sequence": heard.sequence,
        "occurred_at": heard.time,
    }


# Asked of the inbox as it was before: what this statement writes stands in nobody's way.
_REMEMBER = text(f"""
    WITH fresh AS (
        INSERT INTO inbox (id, state, type, source, subject, sequence, occurred_at)
        SELECT id, 'done', type, source, subject, sequence, occurred_at
        FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS heard (
            id text, type text, source text, subject text, sequence int, occurred_at timestamptz)
        ON CONFLICT DO NOTHING
        RETURNING id, subject)
    SELECT id, EXISTS (SELECT 1 FROM inbox WHERE inbox.subject = fresh.subject AND {_UNFINISHED_SQL}) FROM fresh
""")  # noqa: S608  # a constant of ours


def remember(session: Session, events: Iterable[Heard]) -> dict[str, bool]:
    """Write the ids down before the deed; of those that were not heard before, whether an earlier event stands before.

    An earlier event of the same thing that is not finished: then this one has to wait behind it.
    """
    rows = [columns_of(heard) | {"id": str(heard.id)} for heard in events]
    return dict(session.execute(_REMEMBER, {"rows": dumps(rows)}).all())


def wait(session: Session, heard: Heard, body: bytes) -> None:
    """Keep the event behind the earlier one of the same thing."""
    _end(session, str(heard.id), state=Ending.WAITING, body=body)


def done(session: Session, event_id: str) -> None:
    """What was tried again has worked."""
    _end(session, event_id, state=Ending.DONE, body=None, next_at=None, tried_at=real_now())


def failed(session: Session, event_id: str, body: bytes, attempts: int, failure: Failure) -> Ending:
    """Keep the event for a later try, or park it when its tries are spent or the deed said never."""
    spent = failure.final or attempts > len(LADDER)
    ending = Ending.PARKED if spent else Ending.RETRY
    # A quarter more or less, so that what failed together does not come back together.
    pause = None if spent else LADDER[attempts - 1] * uniform(0.75, 1.25)  # noqa: S311  # spreads load, hides nothing
    _end(
        session,
        event_id,
        state=ending,
        body=body,
        attempts=attempts,
        tried_at=real_now(),
        next_at=None if pause is None else real_now() + pause,
        **failure.columns(),
    )
    return ending


def park(session: Session, event_id: str, body: bytes, failure: Failure, **details: Any) -> None:
    """Keep what is no event, or killed its consumer, with the cause; what was heard before stays as it is."""
    row = {"id": event_id, "state": Ending.PARKED, "body": body, "attempts": 1, "tried_at": real_now()}
    session.execute(insert(InboxRow).values(**row, **details, **failure.columns()).on_conflict_do_nothing())


def next_due(now: datetime) -> Select[InboxRow]:
    """The oldest event whose pause is over, or which nothing stands before any more."""
    earlier = aliased(InboxRow)
    behind = (
        select(1)
        .where(
            earlier.subject == InboxRow.subject,
            earlier.arrived < InboxRow.arrived,
            earlier.state.in_(UNFINISHED),
        )
        .exists()
    )
    is_due = and_(InboxRow.state == Ending.RETRY, InboxRow.next_at <= now)
    is_free = and_(InboxRow.state == Ending.WAITING, ~behind)
    return (
        select(InboxRow)
        .where(text(_UNFINISHED_SQL), or_(is_due, is_free))
        .order_by(InboxRow.arrived)
        .limit(1)
        .with_for_update(skip_locked=True, of=InboxRow)
    )


def unfinished_counts(session: Session) -> dict[str, int]:
    """How many events are not finished, by state."""
    counts = select(InboxRow.state, func.count()).where(text(_UNFINISHED_SQL)).group_by(InboxRow.state)
    return dict.fromkeys(UNFINISHED, 0) | dict(session.execute(counts).all())


def forget_old(session: Session) -> None:
    """Ids are kept for 90 days: no copy of an event comes later than that."""
    session.execute(delete(InboxRow).where(InboxRow.state == Ending.DONE, InboxRow.heard_at < real_now() - KEPT))


def _end(session: Session, event_id: str, **columns: Any) -> None:
    session.execute(update(InboxRow).where(InboxRow.id == event_id).values(**columns))
