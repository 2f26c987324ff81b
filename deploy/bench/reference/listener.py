"""`python -m deploy.bench.reference.listener DATABASE BROKER MANNER`: the queue to inbox and effect, then the ack."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import orjson
import pika
import psycopg

from deploy.bench.reference.relay import QUEUE

_REMEMBER = "INSERT INTO inbox VALUES (%s) ON CONFLICT DO NOTHING"
_COUNT = "INSERT INTO counted (thing, number) VALUES (%s, %s)"
_REMEMBER_SET = "INSERT INTO inbox SELECT unnest(%s::uuid[]) ON CONFLICT DO NOTHING RETURNING id::text"
_COUNT_SET = "INSERT INTO counted (thing, number) SELECT * FROM unnest(%s::text[], %s::int[])"

Connection = psycopg.Connection[tuple[Any, ...]]


def one_by_one(database: Connection, bodies: Sequence[bytes]) -> None:
    """Statement by statement."""
    for body in bodies:
        event = orjson.loads(body)
        if database.execute(_REMEMBER, [event["id"]]).rowcount:
            facts = event["data"]["facts"]
            database.execute(_COUNT, [facts["thing"], facts["number"]])
    database.commit()


def as_a_set(database: Connection, bodies: Sequence[bytes]) -> None:
    """Two statements, however many there are."""
    events = {event["id"]: event["data"]["facts"] for event in map(orjson.loads, bodies)}
    fresh = [events[id_] for (id_,) in database.execute(_REMEMBER_SET, [list(events)])]
    database.execute(_COUNT_SET, [[one["thing"] for one in fresh], [one["number"] for one in fresh]])
    database.commit()


# How many deliveries share a transaction, and how they are written.
MANNERS: Mapping[str, tuple[int, Callable[[Connection, Sequence[bytes]], None]]] = {
    "fifty": (50, one_by_one),
    "sets": (50, as_a_set),
    "one": (1, one_by_one),
}


def main(database_url: str, broker_url: str, manner: str) -> None:
    """Until killed."""
    at_most, settle = MANNERS[manner]
    database = psycopg.connect(database_url)
    broker = pika.BlockingConnection(pika.URLParameters(broker_url))
    channel = broker.channel()
    channel.basic_qos(prefetch_count=100)
    waiting: deque[tuple[int, bytes]] = deque()
    channel.basic_consume(
        QUEUE, lambda _channel, method, _properties, body: waiting.append((method.delivery_tag, body))
    )
    while True:
        broker.process_data_events(time_limit=0 if waiting else 1)
        batch = [waiting.popleft() for _ in range(min(at_most, len(waiting)))]
        if batch:
            settle(database, [body for _, body in batch])
            channel.basic_ack(batch[-1][0], multiple=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
