"""Messages that no service of ours has sent, or not now: broken, twice, out of order, of a kind nobody knows."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Lock
from typing import Any
from uuid import uuid4

import pika
import psycopg
from pika.exceptions import AMQPError

from chassis.db import dumps
from tests.chaos.rig import Rig
from tests.chaos.schedule import HEARD

EXCHANGE = "kopru.events"
COPIES = 40
PATIENCE = 120.0


@dataclass
class Injected:
    """What was sent besides the load, and what must become of it."""

    # Events that are new to everybody who hears everything: subject, sequence and type by id.
    fresh: dict[str, tuple[str, int, str]] = field(default_factory=dict)
    # By service: what must be parked because it cannot be read.
    unreadable: dict[str, set[str]] = field(default_factory=lambda: {name: set() for name in HEARD})
    # Things the witness was told to refuse, at this event of theirs.
    poisoned: dict[str, int] = field(default_factory=dict)
    copies: int = 0


class Sender:
    """The broker's administrator, who may write anywhere."""

    def __init__(self, rig: Rig) -> None:
        self.rig = rig
        self.injected = Injected()
        self._lock = Lock()

    def unreadable(self, service: str) -> None:
        """No JSON, straight into a queue."""
        name = f"unreadable-{uuid4()}"
        self.injected.unreadable[service].add(name)
        self._send("", service, [(name, "nobody.can.read", b"\xffthis is no event")])

    def wrong_facts(self, service: str) -> None:
        """An event as it should be, but for its facts."""
        made = _event("gateway.school.changed", str(uuid4()), 1, {"facts": {"path": 7}})
        self.injected.unreadable[service].add(made["id"])
        self._send("", service, [_as_sent(made)])

    def unknown(self) -> None:
        """Of a kind that nobody has told of before."""
        self._fresh([_event("nobody.thing.happened", str(uuid4()), 1, {})])

    def reordered(self) -> None:
        """The second event of a thing before its first, then both again."""
        thing = str(uuid4())
        first, second = (_case(thing, number) for number in (1, 2))
        self._fresh([second, first])
        self._send(EXCHANGE, "", [_as_sent(second), _as_sent(first)])

    def duplicates(self, service: str, at_most: int = COPIES) -> None:
        """Some of a service's published events once more, the newest first."""
        question = (
            "SELECT event_id::text, type, payload::text FROM outbox WHERE published_at IS NOT NULL"
            " ORDER BY seq DESC LIMIT %s"
        )
        rows = patiently(lambda: ask(self.rig.url_of(service), question, at_most))
        self.injected.copies += len(rows)
        self._send(EXCHANGE, "", [(name, kind, body.encode()) for name, kind, body in rows])

    def _fresh(self, events: Sequence[dict[str, Any]]) -> None:
        with self._lock:
            for one in events:
                self.injected.fresh[one["id"]] = (one["subject"], one["sequence"], one["type"])
        self._send(EXCHANGE, "", [_as_sent(one) for one in events])

    def _send(self, exchange: str, queue: str, messages: Sequence[tuple[str, str, bytes]]) -> None:
        patiently(lambda: self._try(exchange, queue, messages))

    def _try(self, exchange: str, queue: str, messages: Sequence[tuple[str, str, bytes]]) -> None:
        connection = pika.BlockingConnection(pika.URLParameters(self.rig.host.url))
        try:
            channel = connection.channel()
            channel.confirm_delivery()
            for name, kind, body in messages:
                properties = pika.BasicProperties(message_id=name, type=kind, delivery_mode=2)
                channel.basic_publish(exchange, queue or kind, body, properties)
        finally:
            if connection.is_open:
                connection.close()


def patiently(act: Any) -> Any:
    """Try until it works: what it stands on may just have been killed."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return act()
        except (psycopg.OperationalError, AMQPError, OSError):
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def ask(url: str, question: str, *values: Any) -> list[tuple[Any, ...]]:
    """What a database answers."""
    with psycopg.connect(url, connect_timeout=5, autocommit=True) as connection:
        found = connection.execute(question, values)  # type: ignore[arg-type]  # each is a literal of ours
        return found.fetchall() if found.description else []


def _event(kind: str, thing: str, number: int, data: dict[str, Any]) -> dict[str, Any]:
    return {
        "specversion": "1.0",
        "id": str(uuid4()),
        "type": kind,
        "source": f"/{kind.partition('.')[0]}",
        "subject": thing,
        "time": datetime.now(UTC),
        "sequence": number,
        "unit": "tr/10",
        "actor": {"role": "system"},
        "data": data,
    }


def _case(thing: str, number: int) -> dict[str, Any]:
    words = {"tr": f"Söz {number}", "en": f"Word {number}"}
    data = {
        "title": words,
        "what": words,
        "state": {"code": f"state-{number}", **words},
        "case": "2222-222",
        "link": f"/excursions/excursions/{thing}",
    }
    return _event("strangers.thing.moved", thing, number, data)


def _as_sent(event: dict[str, Any]) -> tuple[str, str, bytes]:
    return event["id"], event["type"], dumps(event).encode()
