"""The smallest that keeps the same promise as a contestant: see `reference`."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import orjson
import pika
import psycopg

from deploy.bench import writer
from deploy.bench.bodies import events
from deploy.bench.contestants import COUNTED
from deploy.bench.ground import Ground, plain
from deploy.bench.reference.relay import QUEUE
from deploy.local.programs import Program, surroundings

_TABLES = Path(__file__).with_name("reference") / "tables.sql"


@dataclass
class HandWritten:
    """The smallest that keeps the same promise: see `reference`."""

    ground: Ground
    manner: str
    effects: str = COUNTED

    def __post_init__(self) -> None:
        """Bring the tables and the queue."""
        self._url = self.ground.database("reference")
        self.told_in = self.heard_in = plain(self._url)
        with psycopg.connect(self.told_in) as connection:
            connection.execute(_TABLES.read_text(encoding="ascii"))
        broker = pika.BlockingConnection(pika.URLParameters(self.ground.broker.url))
        arguments = {"x-queue-type": "quorum", "x-single-active-consumer": True}
        broker.channel().queue_declare(QUEUE, durable=True, arguments=arguments)
        broker.close()

    def sender(self) -> Program:
        """The relay in a process of its own."""
        return self._program("relay")

    def hearer(self) -> Program:
        """The listener in a process of its own."""
        return self._program("listener", self.manner)

    def pour(self, count: int) -> None:
        """In one transaction."""
        rows = "COPY outbox (event_id, body) FROM STDIN"
        with psycopg.connect(self.told_in) as connection, connection.cursor().copy(rows) as copy:
            for one in events(count):
                copy.write_row([one["id"], orjson.dumps(one).decode()])

    def writer(self, count: int, rate: float) -> Program:
        """Each in a transaction of its own."""
        return writer.program("reference", self._url, count, rate)

    def _program(self, which: str, *more: str) -> Program:
        module = f"deploy.bench.reference.{which}"
        command = (sys.executable, "-m", module, self.told_in, self.ground.broker.url, *more)
        return Program(f"reference-{which}", command, surroundings())
