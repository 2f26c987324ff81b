"""FastStream: a quorum queue, every publish confirmed, acknowledged after the effect."""

from __future__ import annotations

import asyncio
import sys
import time

import psycopg
from faststream import AckPolicy, FastStream
from faststream.rabbit import Channel, QueueType, RabbitBroker, RabbitQueue

from deploy.bench.bodies import events
from deploy.bench.peers.passing import BROKER, COUNT, DATABASE, QUEUE, Event

broker = RabbitBroker(BROKER, default_channel=Channel(prefetch_count=100), logger=None)
app = FastStream(broker)
queue = RabbitQueue(QUEUE, durable=True, queue_type=QueueType.QUORUM)
database: list[psycopg.AsyncConnection] = []


@app.on_startup
async def connect() -> None:
    """One connection, as everybody has."""
    database.append(await psycopg.AsyncConnection.connect(DATABASE, autocommit=True))


@broker.subscriber(queue, ack_policy=AckPolicy.NACK_ON_ERROR)
async def happened(event: Event) -> None:
    """The effect."""
    facts = event["data"]["facts"]
    await database[0].execute(COUNT, [facts["thing"], facts["number"]])


async def publish(count: int, rate: float) -> None:
    """As `passing.publish_all`, for a library that awaits."""
    async with broker:
        # Its hearer may still be starting: what no queue is there for would be dropped without a word.
        await broker.declare_queue(queue)
        began = time.monotonic()
        for place, event in enumerate(events(count)):
            if rate:
                await asyncio.sleep(max(0.0, began + place / rate - time.monotonic()))
            at = time.time()
            await broker.publish(event, queue, persist=True)
            print(event["subject"], event["sequence"], f"{at:.6f}")
    print(f"{time.time():.6f}")


if __name__ == "__main__":
    asyncio.run(publish(int(sys.argv[1]), float(sys.argv[2])))
