"""The counting service on real servers: what it told, what it heard, and its worker to start and to kill."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import httpx
import pika
from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from chassis import outbox
from chassis.db import dumps
from deploy.local.programs import free_ports

HAPPENED = "counting.thing.happened"
PACKAGE = "tests.chassis.counting"


def eventually(claim: Callable[[], Any], within: float = 30.0) -> None:
    """Wait until the claim holds; when it does not in time, show why by asserting it."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        if claim():
            return
        time.sleep(0.05)
    assert claim(), f"not within {within} s"


def event(thing: UUID, number: int, *, type_: str = HAPPENED, facts: dict[str, Any] | None = None) -> dict[str, Any]:
    return {
        "specversion": "1.0",
        "id": uuid4(),
        "type": type_,
        "source": "/counting",
        "subject": thing,
        "time": datetime.now(UTC),  # a test may ask the real clock
        "sequence": number,
        "unit": "tr/10",
        "actor": {"role": "system"},
        "correlationid": "the-request",
        "data": {"facts": {"thing": str(thing), "number": number} if facts is None else facts},
    }


@dataclass
class Bus:
    """One database, one virtual host, and the counting service between them."""

    engine: Engine
    database_url: str
    amqp_url: str
    admin_amqp_url: str
    health_port: int = field(default_factory=lambda: free_ports(1)[0])

    @property
    def environment(self) -> dict[str, str]:
        return os.environ | {
            "KOPRU_DATABASE_URL": self.database_url,
            "KOPRU_AMQP_URL": self.amqp_url,
            "KOPRU_TOKEN_KEYS": os.devnull,
            "KOPRU_WORK_METRICS_PORT": str(self.health_port),
        }

    def tell(self, *told: dict[str, Any]) -> None:
        """As a service does it: in one transaction."""
        with Session(self.engine) as session, session.begin():
            for one in told:
                outbox.put(
                    session,
                    event_id=one["id"],
                    thing_type="thing",
                    thing_id=one["subject"],
                    sequence=one["sequence"],
                    type=one["type"],
                    payload=one,
                    occurred_at=one["time"],
                )

    def tell_many(self, things: int, each: int) -> dict[str, list[int]]:
        """Events of several things, mixed; answers what must have been counted at the end."""
        names = [uuid4() for _ in range(things)]
        for number in range(1, each + 1):
            self.tell(*(event(name, number) for name in names))
        return {str(name): list(range(1, each + 1)) for name in names}

    def send(self, *bodies: bytes, message_id: str | None = None, queue: str = "counting") -> None:
        """Straight to the queue, as somebody else might."""
        connection = pika.BlockingConnection(pika.URLParameters(self.admin_amqp_url))
        channel = connection.channel()
        for body in bodies:
            channel.basic_publish("", queue, body, pika.BasicProperties(message_id=message_id))
        connection.close()

    def ask(self, sql: str, **values: Any) -> list[Any]:
        with self.engine.begin() as connection:
            result = connection.execute(text(sql), values)
            return list(result.all()) if result.returns_rows else []

    def counted(self) -> dict[str, list[int]]:
        """What was counted, in the order in which it was."""
        found: dict[str, list[int]] = {}
        for thing, number in self.ask("SELECT thing, number FROM counted ORDER BY at"):
            found.setdefault(thing, []).append(number)
        return found

    def inbox(self) -> dict[str, str]:
        return dict(self.ask("SELECT id, state FROM inbox ORDER BY arrived"))

    def unpublished(self) -> int:
        return int(self.ask("SELECT count(*) FROM outbox WHERE published_at IS NULL")[0][0])

    def poison(self, thing: UUID | str, number: int, how: str) -> None:
        self.ask("INSERT INTO poison VALUES (:thing, :number, :how)", thing=str(thing), number=number, how=how)

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "chassis", *words],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=30,
        )

    def ready(self) -> dict[str, Any]:
        try:
            answer = httpx.get(f"http://127.0.0.1:{self.health_port}/health/ready", timeout=5, trust_env=False)
        except httpx.TransportError:
            return {}
        return {"code": answer.status_code, **answer.json()}

    def metric(self, line: str) -> float:
        """The value of one line of /metrics; nothing counts as zero."""
        page = httpx.get(f"http://127.0.0.1:{self.health_port}/metrics", timeout=5, trust_env=False).text
        found = [one.rpartition(" ")[2] for one in page.splitlines() if one.startswith(line)]
        return float(found[0]) if found else 0.0

    @contextmanager
    def worker(self, *roles: str) -> Iterator[subprocess.Popen[bytes]]:
        """The worker in a process of its own; killed at the end if it is still there."""
        command = ["setpriv", "--pdeathsig=KILL", sys.executable, "-m", "chassis", "work", PACKAGE, *roles]
        with subprocess.Popen(command, env=self.environment) as process:
            try:
                yield process
            finally:
                process.send_signal(signal.SIGKILL)

    def dump(self, one: dict[str, Any]) -> bytes:
        return dumps(one).encode()
