"""A place in a transaction where two who decide at once meet."""

from __future__ import annotations

from threading import Event, get_ident
from time import monotonic, sleep

from sqlalchemy import Engine, text

WAITING = text(
    "SELECT count(*) FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND datname = current_database()"
)
LONGEST = 30.0


class Meeting:
    """A place in a transaction where the first stays until the other has come as far, or cannot get any further."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.somebody_is_here = Event()
        self.here: set[int] = set()

    def wait(self) -> None:
        """Each stays once: what it does later finds the other gone."""
        me = get_ident()
        if me in self.here:
            return
        self.here.add(me)
        self.somebody_is_here.set()
        until = monotonic() + LONGEST
        # Each question in a transaction of its own: within one PostgreSQL may show again who was there at the first.
        with self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            while monotonic() < until and len(self.here) == 1 and not connection.scalar(WAITING):
                sleep(0.01)
