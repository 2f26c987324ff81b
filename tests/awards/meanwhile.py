"""Two people at once: one calls while the other's step is under way, and is answered when that is done."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from time import monotonic, sleep
from typing import Any
from uuid import UUID

from sqlalchemy import text, update
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from tests.awards.settling import Settled
from tests.doors import Person

Call = Callable[[Person], TestResponse]
Step = Callable[[Session], object]

WAITING = text("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
PATIENCE = 30.0


def meanwhile(cast: Settled, step: Step, who: Person, call: Call) -> TestResponse:
    """What somebody is told who calls while the other's transaction is open."""
    alone = replace(who, client=who.client.application.test_client())
    with Session(cast.house.engine) as other, ThreadPoolExecutor(1) as pool:
        step(other)
        other.flush()
        answer = pool.submit(call, alone)
        _waits_or_is_done(cast, answer)
        other.commit()
        return answer.result(timeout=PATIENCE)


def _waits_or_is_done(cast: Settled, answer: Future[TestResponse]) -> None:
    """Until the call stands at the row, or has gone past it."""
    until = monotonic() + PATIENCE
    while monotonic() < until and not answer.done():
        # A transaction of its own each time: within one the database shows the same picture again.
        with cast.house.engine.connect() as connection:
            if connection.scalar(WAITING):
                return
        sleep(0.01)


def becomes(model: type[Any], thing: str, **said: Any) -> Step:
    """The step leaves the thing so."""
    return lambda session: session.execute(update(model).where(model.id == UUID(thing[-36:])).values(**said))
