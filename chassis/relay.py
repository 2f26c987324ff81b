"""Publishes what waits in the outbox, in order; a row is marked only when the broker has confirmed it."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Event
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, text

from chassis import metrics, outbox, waking
from chassis.broker import Message, Stopped
from chassis.clock import real_now
from chassis.db import engine_of
from chassis.logs import log
from chassis.outlet import ConfirmedOutlet
from chassis.settings import settings

WINDOW = 500
QUICK, IDLE = 0.010, 0.250

# The broker may have an alarm for five minutes while rows are locked here; the web's 30 s would end the transaction.
OPTIONS = (
    "-c statement_timeout=5s -c lock_timeout=2s -c idle_in_transaction_session_timeout=400s"
    " -c timezone=UTC -c application_name=kopru-relay"
    # What it asks for is a few rows of a log that is as long as you like: never the whole of it.
    " -c enable_seqscan=off"
)
_ONE_RELAY = text("SELECT pg_try_advisory_lock(7236101)")


def run(stop: Event) -> None:
    """Relay until told to stop; any error ends it, and who started it starts it again."""
    engine = engine_of(settings().database_url, 1, options=OPTIONS)
    outlet = ConfirmedOutlet()
    try:
        # The broker first: while it is away each try would make a connection to the database that is of no use, and
        # whoever writes meanwhile would feel it. And who stands by can send as soon as it is the one.
        outlet.open(stop)
        # The lock and the work share one connection: who loses it can no longer publish either.
        with engine.connect() as connection:
            if _become_the_one(connection, outlet, stop):
                _Relay(connection, outlet, stop).run()
    except Stopped:
        log.info("relay left in the middle of a window; it will be sent again")
    finally:
        outlet.close()
        engine.dispose()


def _become_the_one(connection: Connection, outlet: ConfirmedOutlet, stop: Event) -> bool:
    """Two relays at once would swap one thing's events: the second stands by until the first is gone."""
    while not stop.is_set():
        with connection.begin():
            if connection.scalar(_ONE_RELAY):
                return True
        stop.wait(1.0)
        outlet.check()
    return False


class _Relay:
    def __init__(self, connection: Connection, outlet: ConfirmedOutlet, stop: Event) -> None:
        self.connection = connection
        self.outlet = outlet
        self.stop = stop

    def run(self) -> None:
        waking.listen(self.connection)
        pause = QUICK
        while not self.stop.is_set():
            self.outlet.wait_until_clear(self.stop)
            if self.send_waiting():
                pause = QUICK
            else:
                pause = QUICK if waking.rung(self.connection, pause) else min(pause * 1.5, IDLE)

    def send_waiting(self) -> int:
        """One window: twice is better than never, so if anything fails none of it is marked."""
        with self.connection.begin():
            rows = self.connection.execute(outbox.unsent(WINDOW), {"now": real_now()}).all()
            if rows:
                self._settle(rows, self.outlet.publish([_message(row) for row in rows], self.stop))
        return len(rows)

    def _settle(self, rows: Sequence[Row[Any]], returned: dict[str, str]) -> None:
        now = real_now()
        sent: list[int] = []
        held: set[UUID] = set()
        for row in rows:
            if why := returned.get(str(row.event_id)):
                held.add(row.thing_id)
                outbox.hold_back(self.connection, row.seq, why, now)
            elif row.thing_id not in held:
                sent.append(row.seq)
        outbox.mark_sent(self.connection, sent, now)
        metrics.published.labels(metrics.service()).inc(len(sent))
        if returned:
            metrics.returned.labels(metrics.service()).inc(len(returned))
            types = sorted({row.type for row in rows if str(row.event_id) in returned})
            log.error("no queue is bound for these events; their things wait", types=types, things=len(held))


def _message(row: Row[Any]) -> Message:
    return Message(str(row.event_id), row.type, row.body.encode(), row.occurred_at, row.headers, row.thing_id)
