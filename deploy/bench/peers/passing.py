"""What the four programs have in common: where the servers are, the effect, and the pace at which events are sent."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from typing import Any

import psycopg

from deploy.bench.bodies import events

DATABASE = os.environ.get("BENCH_DATABASE", "")  # noqa: TID251  # a peer's program has none of our settings
BROKER = os.environ.get("BENCH_BROKER", "")  # noqa: TID251  # as above
QUEUE = "peer"
COUNT = "INSERT INTO counted (thing, number) VALUES (%s, %s)"

Event = dict[str, Any]


class Effect:
    """One row, committed."""

    def __init__(self) -> None:
        """Connect when the first event comes: a program that only publishes needs no database."""
        self._database: psycopg.Connection[Any] | None = None

    def keep(self, event: Event) -> None:
        """Write down what happened."""
        if self._database is None:
            self._database = psycopg.connect(DATABASE, autocommit=True)
        facts = event["data"]["facts"]
        self._database.execute(COUNT, [facts["thing"], facts["number"]])


def publish_all(publish: Callable[[Event], object]) -> None:
    """`COUNT RATE`: so many events, so many a second or, with 0, as fast as they go; tells when each was sent."""
    count, rate = int(sys.argv[1]), float(sys.argv[2])
    began = time.monotonic()
    for place, event in enumerate(events(count)):
        if rate:
            time.sleep(max(0.0, began + place / rate - time.monotonic()))
        at = time.time()
        publish(event)
        print(event["subject"], event["sequence"], f"{at:.6f}")
    print(f"{time.time():.6f}")
