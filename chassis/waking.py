"""Whoever has committed an event wakes the relay: best effort, and only to be quick; the relay looks by itself too.

The bell is rung after the commit and on a connection of its own. A NOTIFY inside the transaction takes a lock that the
whole server has once, and cost two writers a seventh of what they did.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from threading import Event, Thread

import psycopg
from sqlalchemy import Connection, event, text
from sqlalchemy.orm import Session

from chassis.db import sessions
from chassis.settings import settings

CHANNEL = "kopru_outbox"
# However many commit, the bell rings so often at most, and after a failure is left alone for so long.
RINGS_APART, RESTS = 0.002, 5.0
# What is only a bell needs no disk.
_OPTIONS = "-c synchronous_commit=off -c statement_timeout=1s -c application_name=kopru-bell"


def after_commit(session: Session) -> None:
    """Ring once this session's transaction is kept."""
    session.info["rings"] = True


def begin() -> None:
    """Ring from now on: for a process that answers or works, not for a command that is over at once."""
    event.listen(sessions, "after_commit", _ring)


def _ring(session: Session) -> None:
    if session.info.get("rings"):
        _bell().set()


def listen(connection: Connection) -> None:
    """From now on this connection hears the bell."""
    with connection.begin():
        connection.execute(text(f"LISTEN {CHANNEL}"))


def rung(connection: Connection, within: float) -> bool:
    """Wait, outside any transaction, until the bell rings; false when the time is up."""
    raw = connection.connection.driver_connection
    assert isinstance(raw, psycopg.Connection)  # noqa: S101  # the one driver we have
    return any(True for _ in raw.notifies(timeout=within, stop_after=1))


@cache
def _bell() -> Event:
    """Made at the first ring, in the process that rings: a web process forks before it works."""
    bell = Event()
    Thread(target=_ringing, args=(bell,), name="bell", daemon=True).start()
    return bell


def _ringing(bell: Event) -> None:
    pause = Event()
    while True:
        # The relay looks by itself four times a second: nothing is lost by a bell that does not ring.
        with suppress(psycopg.Error):
            _ring_until_it_breaks(bell, pause)
        pause.wait(RESTS)


def _ring_until_it_breaks(bell: Event, pause: Event) -> None:
    address = settings().database_url.replace("+psycopg", "", 1)
    with psycopg.connect(address, autocommit=True, connect_timeout=5, options=_OPTIONS) as connection:
        while bell.wait():
            bell.clear()
            connection.execute(f"NOTIFY {CHANNEL}")
            pause.wait(RINGS_APART)
