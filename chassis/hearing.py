"""What becomes of a heard event: done, not now, or never; each is written down in the transaction of its deed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from time import monotonic

import psycopg
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, InterfaceError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as NoConnectionFree
from sqlalchemy.orm import Session, sessionmaker

from chassis import db, inbox, metrics
from chassis.clock import real_now
from chassis.inbox import Ending, Failure
from chassis.logs import log
from chassis.subscriptions import DeedFailed, Heard, Listener, Unreadable, because_of

FORGETS_EVERY = 3600.0
COUNTS_EVERY = 5.0
# PostgreSQL's classes of errors that say the server is not to be had, rather than that the deed was wrong.
_AWAY = ("08", "53", "57P")


@dataclass(frozen=True)
class Delivery:
    """A message as the broker handed it over."""

    tag: int
    message_id: str | None
    body: bytes
    type: str = ""
    lost: int = 0  # how many consumers had it before, and were lost with it

    @property
    def known_as(self) -> str:
        """What it is kept under when it cannot be read."""
        return self.message_id or sha256(self.body).hexdigest()


@dataclass(frozen=True)
class _Read:
    heard: Heard
    body: bytes


class Hearing:
    """Hears for one service."""

    def __init__(self, listener: Listener) -> None:
        """Keep the table of what it hears."""
        self.listener = listener
        self.forgot_at = self.counted_at = 0.0

    def hear(self, batch: Sequence[Delivery]) -> None:
        """A batch shares one transaction; when something in it fails, what fails gets its own."""
        self._divide([read for one in batch if (read := self._read(one))])

    def _divide(self, events: Sequence[_Read]) -> None:
        """Together where all goes well; else around the one that failed or, where nobody knows which, half by half."""
        try:
            self._together(events)
        except Exception as raised:
            if is_away(raised):
                raise
            if len(events) == 1:
                self._alone(events[0])
            elif isinstance(raised, DeedFailed):
                self._around(events, raised.heard)
            else:
                middle = len(events) // 2
                self._divide(events[:middle])
                self._divide(events[middle:])

    def _around(self, events: Sequence[_Read], failed: Heard) -> None:
        """What stands before it, it by itself, and what follows: those of its own thing will wait for it."""
        place = next(place for place, event in enumerate(events) if event.heard is failed)
        self._divide(events[:place])
        self._alone(events[place])
        self._divide(events[place + 1 :])

    def bury(self, delivery: Delivery) -> None:
        """The broker gave this one up after too many lost connections: it joins the other dead messages."""
        failure = Failure("(broker)", "delivery_limit", "its consumer was lost too often while it held this message")
        self._park(delivery, failure)

    def try_again(self) -> bool:
        """Take one event whose pause is over; false when none is due."""
        with db.transaction() as session:
            row = session.scalar(inbox.next_due(real_now()))
            if row is None:
                return False
            self._attempt(session, row.id, row.body or b"", row.attempts + 1)
        return True

    def count(self) -> None:
        """Show what is not finished, and drop what is old enough."""
        if monotonic() - self.counted_at >= COUNTS_EVERY:
            self.counted_at = monotonic()
            with db.transaction() as session:
                for state, count in inbox.unfinished_counts(session).items():
                    metrics.unfinished.labels(metrics.service(), state).set(count)
        if monotonic() - self.forgot_at >= FORGETS_EVERY:
            self.forgot_at = monotonic()
            with db.transaction() as session:
                inbox.forget_old(session)

    def _read(self, delivery: Delivery) -> _Read | None:
        try:
            heard = Heard.of(delivery.body)
        except Unreadable as wrong:
            self._park(delivery, Failure("(reading)", "Unreadable", str(wrong)))
            return None
        if self.listener.hears(heard):
            return _Read(heard, delivery.body)
        _count("ignored")
        return None

    def _park(self, delivery: Delivery, failure: Failure) -> None:
        try:
            heard = Heard.of(delivery.body)
            known_as, details = str(heard.id), inbox.columns_of(heard)
        except Unreadable:
            known_as, details = delivery.known_as, {"type": delivery.type}
        with db.transaction() as session:
            inbox.park(session, known_as, delivery.body, failure, **details)
        log.error("event parked", event_id=known_as, cause=failure.cause, error=failure.error)
        _count(Ending.PARKED)

    def _together(self, events: Sequence[_Read]) -> None:
        if not events:
            return
        with db.transaction() as session:
            held = inbox.remember(session, (event.heard for event in events))
            new: list[Heard] = []
            waiting = 0
            for event in events:
                match held.pop(str(event.heard.id), None):
                    case False:
                        new.append(event.heard)
                    case True:
                        inbox.wait(session, event.heard, event.body)
                        waiting += 1
            self.listener.perform(session, new)
        _count(Ending.DONE, len(new))
        _count(Ending.WAITING, waiting)
        _count("duplicate", len(events) - waiting - len(new))

    def _alone(self, event: _Read) -> None:
        with db.transaction() as session:
            match inbox.remember(session, [event.heard]).get(str(event.heard.id)):
                case None:
                    _count("duplicate")
                case True:
                    inbox.wait(session, event.heard, event.body)
                    _count(Ending.WAITING)
                case False:
                    self._attempt(session, str(event.heard.id), event.body, 1)

    def _attempt(self, session: Session, event_id: str, body: bytes, attempts: int) -> None:
        doing = "(reading)"
        try:
            heard = Heard.of(body)
            doing = self.listener.names(heard)
            with session.begin_nested(), because_of(heard):
                self.listener.perform(session, [heard])
        except Exception as raised:
            if is_away(raised):
                raise
            ending = inbox.failed(session, event_id, body, attempts, Failure.of(doing, raised))
            say = log.error if ending is Ending.PARKED else log.warning
            say("event not handled", event_id=event_id, ending=ending, attempts=attempts, exc_info=raised)
            _count(ending)
        else:
            inbox.done(session, event_id)
            _count(Ending.DONE)


def is_away(raised: BaseException) -> bool:
    """The database is not to be had: no fault of the event."""
    if isinstance(raised, DeedFailed) and raised.__cause__ is not None:
        raised = raised.__cause__
    if isinstance(raised, (NoConnectionFree, InterfaceError)):
        return True
    if not isinstance(raised, DBAPIError):
        return False
    state = getattr(raised.orig, "sqlstate", None)
    unreachable = isinstance(raised.orig, psycopg.OperationalError) and (state is None or state.startswith(_AWAY))
    return raised.connection_invalidated or unreachable


def database_answers(maker: sessionmaker[Session]) -> bool:
    """Whether the database can be asked again."""
    try:
        with maker.begin() as session:
            session.execute(text("SELECT 1"))
    except SQLAlchemyError:
        return False
    return True


def _count(outcome: str, how_many: int = 1) -> None:
    if how_many:
        metrics.heard.labels(metrics.service(), outcome).inc(how_many)
