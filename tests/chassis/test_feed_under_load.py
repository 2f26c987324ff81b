"""Whoever reads by `position` while others write gets everything; whoever reads by `seq` loses some of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from chassis import outbox
from chassis.db import engine_of
from tests.chassis.bus import PACKAGE, Bus, event, eventually
from tests.chassis.reading import Reader
from tests.doors import House, opened

WRITERS, ROW = 4, 5
# By hand one reads many more: FEED_EVENTS=100000.
ROUNDS = int(os.environ.get("FEED_EVENTS", "4000")) // (2 * WRITERS * ROW)
WRITTEN = 2 * WRITERS * ROW * ROUNDS
_NAIVE = text("SELECT seq, payload ->> 'id' FROM outbox WHERE seq > :last ORDER BY seq LIMIT 500")


class Naive:
    """The reader that everybody writes first."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.last = 0
        self.read: list[str] = []

    def follow(self) -> None:
        with self.engine.connect() as connection:
            for seq, event_id in connection.execute(_NAIVE, {"last": self.last}).all():
                self.last = seq
                self.read.append(event_id)


@pytest.fixture
def house(bus: Bus, tmp_path: Path) -> Iterator[House]:
    with opened(PACKAGE, bus.database_url, tmp_path) as house:
        yield house


def test_by_position_nothing_is_missed_while_others_write(bus: Bus, house: House) -> None:
    engine = engine_of(bus.database_url, 2 * WRITERS + 1)
    reader, naive = Reader(house.client, "counting"), Naive(engine)
    follow = lambda: reader.follow(after=reader.position, limit=200)  # noqa: E731  # where it stands now, each time

    with bus.worker("relay"), again_and_again(follow), again_and_again(naive.follow):
        with ThreadPoolExecutor(WRITERS) as pool:
            written = [one for told in pool.map(lambda _: write(engine, naive), range(WRITERS)) for one in told]
        eventually(lambda: reader.position >= WRITTEN, within=30 + WRITTEN / 100)
    engine.dispose()

    assert len(written) == WRITTEN
    assert [one["position"] for one in reader.read] == [*range(1, WRITTEN + 1)]
    assert sorted(one["id"] for one in reader.read) == sorted(written)
    assert in_order(reader.read)
    assert len(set(written) - set(naive.read)) >= ROUNDS, "the same events, read by `seq`: the late ones are lost"


def write(engine: Engine, naive: Naive) -> list[str]:
    """In each round what was begun first is committed last, after somebody has read past it."""
    late, early = [uuid4() for _ in range(ROW)], [uuid4() for _ in range(ROW)]
    written: list[str] = []
    for number in range(1, ROUNDS + 1):
        with Session(engine) as first, first.begin():
            written += put(first, late, number)
            with Session(engine) as second, second.begin():
                written += put(second, early, number)
                seq = second.scalar(text("SELECT max(seq) FROM outbox WHERE thing_id = :t"), {"t": early[-1]})
            eventually(lambda seq=seq: naive.last >= seq)
    return written


def put(session: Session, things: list[Any], number: int) -> list[str]:
    told = [event(thing, number) for thing in things]
    for one in told:
        outbox.put(
            session,
            event_id=one["id"],
            thing_type="thing",
            thing_id=one["subject"],
            sequence=number,
            type=one["type"],
            payload=one,
            occurred_at=one["time"],
        )
    return [str(one["id"]) for one in told]


def in_order(read: list[dict[str, Any]]) -> bool:
    """Of each thing the first event comes first."""
    heard: dict[str, list[int]] = {}
    for one in read:
        heard.setdefault(one["subject"], []).append(one["sequence"])
    return all(numbers == [*range(1, ROUNDS + 1)] for numbers in heard.values())


@contextmanager
def again_and_again(deed: Callable[[], object]) -> Iterator[None]:
    """Do it beside everything else until the block is left, and once more then."""
    over = Event()

    def repeat() -> None:
        while not over.wait(0.005):
            deed()
        deed()

    doer = Thread(target=repeat)
    doer.start()
    try:
        yield
    finally:
        over.set()
        doer.join()
