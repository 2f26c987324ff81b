"""An even load: people who take steps, people who read, and a writer for the rest of the events."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from threading import Event
from typing import Any
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock, outbox
from chassis.db import engine_of
from tests.journeys.system import System

SERVICE = "tests.excursions"
THINGS = "/excursions/v1/excursions"
READS = (f"{THINGS}?limit=20", "/gateway/v1/tasks?limit=20", "/notifications/v1/messages/unread", THINGS + "?limit=1")
STEPS_OF_ONE = 3


@dataclass
class Tally:
    """How often each thing was done, and what went wrong; the lists grow from several threads."""

    steps: list[None] = field(default_factory=list)
    reads: list[None] = field(default_factory=list)
    written: list[None] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


@contextmanager
def loaded(system: System, steps: float, reads: float, written: float) -> Iterator[Tally]:
    """So many of each a second while the block lasts."""
    tally, over = Tally(), Event()
    engine = engine_of(system.databases[SERVICE], 2)
    people = [system.caller(name) for name in ("murat.deniz", "ipek.su", "nesrin.liman")]
    turns = count()

    def walk() -> None:
        teacher, principal, officer = people
        thing = f"{THINGS}/{teacher.does(THINGS, {'place': 'Kaz Dağı', 'pupils': 30})['id']}"
        principal.does(f"{thing}/submit")
        officer.does(f"{thing}/approve")
        tally.steps.extend([None] * STEPS_OF_ONE)

    def read() -> None:
        turn = next(turns)
        status = people[turn % len(people)].sees(READS[turn % len(READS)])
        if status != 200:
            raise RuntimeError(f"{READS[turn % len(READS)]}: {status}")
        tally.reads.append(None)

    walk()
    like = _last(engine)

    def write() -> None:
        with Session(engine) as session, session.begin():
            _tell(session, like)
        tally.written.append(None)

    deeds = ((steps / STEPS_OF_ONE, walk, 4), (reads, read, 4), (written, write, 2))
    with ThreadPoolExecutor(sum(threads for *_, threads in deeds)) as pool:
        for rate, deed, threads in deeds:
            for place in range(threads):
                pool.submit(_paced, deed, threads / rate, place / rate, over, tally.failed)
        try:
            yield tally
        finally:
            over.set()
    engine.dispose()


def _paced(deed: Callable[[], None], pause: float, first: float, over: Event, failed: list[str]) -> None:
    """Each at its time, however long the one before took."""
    due = time.monotonic() + first
    while not over.wait(max(0.0, due - time.monotonic())):
        due += pause
        try:
            deed()
        except Exception as trouble:  # noqa: BLE001  # what went wrong is counted, and the load goes on
            failed.append(repr(trouble))


def _last(engine: Any) -> outbox.OutboxRow:
    with Session(engine, expire_on_commit=False) as session:
        return session.scalars(select(outbox.OutboxRow).order_by(outbox.OutboxRow.seq.desc()).limit(1)).one()


def _tell(session: Session, like: outbox.OutboxRow) -> None:
    """An event like that one, of a thing of its own."""
    event_id, thing, now = uuid4(), uuid4(), clock.real_now()
    outbox.put(
        session,
        event_id=event_id,
        thing_type=like.thing_type,
        thing_id=thing,
        sequence=1,
        type=like.type,
        payload=like.payload | {"id": event_id, "subject": thing, "time": now, "sequence": 1},
        occurred_at=now,
    )
