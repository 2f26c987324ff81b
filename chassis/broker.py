"""How a process reaches the broker, and what a message to it looks like."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from socket import SHUT_RDWR
from typing import Any
from uuid import UUID

import pika
from pika.exceptions import AMQPError

from chassis import metrics
from chassis.settings import settings

EXCHANGE = "kopru.events"
JSON_EVENT = "application/cloudevents+json"
CLOSES_WITHIN = 2.0

_links: dict[str, bool] = {}
_turns = count()


class BrokerAway(Exception):
    """The broker cannot be reached, or the connection has ended."""


class Stopped(Exception):
    """We were asked to leave while we waited for the broker."""


def addresses(url: str = "") -> list[pika.URLParameters]:
    """Every address of the broker; a heartbeat finds a dead line, and an alarm of the broker may last five minutes.

    pika looks every heartbeat and five seconds, and one whole span must have been silent: a minute at most.
    """
    found = [pika.URLParameters(one.strip()) for one in (url or settings().amqp_url).split(";") if one.strip()]
    for parameters in found:
        parameters.heartbeat = 25
        parameters.blocked_connection_timeout = 300
        parameters.socket_timeout = 5
        parameters.stack_timeout = 10
        parameters.connection_attempts = 1
    return found


def connect(url: str = "") -> pika.BlockingConnection:
    """A connection to an address that gives us one; another time the next is asked first, as ours may just have died.

    pika would take them all at once, but tries none after a name that nobody knows, as a dead container's is.
    """
    found = addresses(url)
    first = next(_turns) % len(found)
    *others, last = found[first:] + found[:first]
    for one in others:
        with suppress(AMQPError, OSError):
            return pika.BlockingConnection(one)
    return pika.BlockingConnection(last)


def hang_up(connection: pika.SelectConnection) -> None:
    """End the connection as if the line had been cut; pika notices, and cleans up behind itself."""
    transport = connection._transport  # noqa: SLF001  # pika's own close() says good-bye, which costs a listener its order
    if transport is not None:
        with suppress(OSError):
            transport._sock.shutdown(SHUT_RDWR)  # noqa: SLF001  # as above


def linked(role: str, *, up: bool) -> None:
    """Remember whether this role has its connection; health and a gauge show it."""
    _links[role] = up
    metrics.broker_connected.labels(metrics.service(), role).set(int(up))


def links() -> dict[str, bool]:
    """Which roles of this process have their connection."""
    return dict(_links)


@dataclass(frozen=True)
class Message:
    """One event on its way out."""

    id: str
    key: str
    body: bytes
    occurred_at: datetime
    headers: Mapping[str, Any] = field(default_factory=dict)
    # Of one thing, one message is out at a time: what the broker refuses or returns stops what follows it.
    thing: UUID | None = None

    def properties(self) -> pika.BasicProperties:
        """Persistent, and named so that routing and dedupe need no parsing."""
        return pika.BasicProperties(
            message_id=self.id,
            type=self.key,
            timestamp=int(self.occurred_at.timestamp()),
            content_type=JSON_EVENT,
            delivery_mode=2,
            headers=dict(self.headers),
        )
