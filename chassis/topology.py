"""What the broker must have: one exchange, and for every service that listens a queue and one for its dead messages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from chassis.broker import EXCHANGE, connect
from chassis.logs import log
from chassis.service import Service, load

# Each works alike on 3.10 and 4.x. Changing one means a new queue: the broker refuses other arguments (406).
# Lengths and ages, which may change, are broker policies.
_EVERY_QUEUE = {"x-queue-type": "quorum"}


def dead(name: str) -> str:
    """Where the broker puts what killed its consumer too often."""
    return f"{name}.dead"


def queue_arguments(name: str) -> dict[str, Any]:
    """One consumer at a time keeps the order; a full queue refuses, so that the relay keeps what it has."""
    return _EVERY_QUEUE | {
        "x-single-active-consumer": True,
        "x-delivery-limit": 20,
        "x-dead-letter-exchange": "",
        "x-dead-letter-routing-key": dead(name),
        "x-dead-letter-strategy": "at-least-once",
        "x-overflow": "reject-publish",
    }


def declare(services: Sequence[Service], url: str = "") -> None:
    """Have it all on the broker; doing it again changes nothing."""
    connection = connect(url)
    try:
        channel = connection.channel()
        channel.exchange_declare(EXCHANGE, exchange_type="topic", durable=True)
        for service in services:
            if service.listener is None:
                continue
            channel.queue_declare(dead(service.name), durable=True, arguments=_EVERY_QUEUE)
            channel.queue_declare(service.name, durable=True, arguments=queue_arguments(service.name))
            for key in service.listener.keys:
                channel.queue_bind(service.name, EXCHANGE, key)
            log.info("queue declared", service=service.name, keys=service.listener.keys)
    finally:
        connection.close()


def apply(packages: Sequence[str]) -> None:
    """As the broker's administrator: `python -m chassis topology SERVICE…`."""
    declare([load(package) for package in packages])
