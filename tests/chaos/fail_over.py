"""How long nobody sends after the relay at work has died, where somebody could."""

from __future__ import annotations

import socket
import time
from contextlib import suppress
from typing import NamedTuple
from urllib.parse import urlsplit

import psycopg

from tests.chaos.messages import ask
from tests.chaos.rig import Rig

WITHIN = 30.0
# A database that takes longer over its word on a lock was stopped, and so was a broker over its first.
ANSWERS_WITHIN = 1.0
GREETING = b"AMQP\x00\x00\x09\x01"
# By its connection, not by its name alone: the one that was killed is started again and may be the next.
_HOLDER = (
    "SELECT application_name, pid FROM pg_locks JOIN pg_stat_activity USING (pid)"
    " WHERE locktype = 'advisory' AND objid = 7236101 AND granted AND pg_locks.database = "
    "(SELECT oid FROM pg_database WHERE datname = current_database())"
)


class Holder(NamedTuple):
    """A relay that may send: its program's name, and its connection at the database."""

    name: str
    pid: int


def relay_at_work(rig: Rig, service: str) -> Holder | None:
    """The relay that holds the lock; after an outage one has to take it first."""
    until = time.monotonic() + WITHIN
    while time.monotonic() < until:
        with suppress(psycopg.OperationalError):
            if holder := _holder(rig, service):
                return holder
        time.sleep(0.05)
    return None


def taken_over(rig: Rig, service: str, before: Holder) -> float:
    """Seconds until another connection has the lock, counted from when database and broker were last away.

    Nobody can send while either is; a relay that finds no broker lets the lock go again, and tries later.
    """
    killed = began = time.monotonic()
    while (now := time.monotonic()) - killed < WITHIN:
        try:
            if _holder(rig, service) not in {None, before}:
                return now - began
            is_away = time.monotonic() - now > ANSWERS_WITHIN or not _answers(rig.broker.server.url)
        except psycopg.OperationalError:
            is_away = True
        began = time.monotonic() if is_away else began
        time.sleep(0.05)
    return now - began


def _holder(rig: Rig, service: str) -> Holder | None:
    """Whose connection has the relay's lock. Raises OperationalError while the database is away."""
    found = ask(rig.url_of(service), _HOLDER)
    return Holder(*found[0]) if found else None


def _answers(url: str) -> bool:
    """Whether the broker says a word to who greets it; in the name of one that was stopped the kernel only nods."""
    address = urlsplit(url)
    try:
        with socket.create_connection((address.hostname or "", address.port or 0), timeout=ANSWERS_WITHIN) as line:
            line.sendall(GREETING)
            return bool(line.recv(1))
    except OSError:
        return False
