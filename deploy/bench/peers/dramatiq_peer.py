"""Dramatiq: every publish confirmed; it declares its own durable queues and cannot ask for a quorum queue."""

from __future__ import annotations

import dramatiq
from dramatiq.brokers.rabbitmq import RabbitmqBroker

from deploy.bench.peers.passing import BROKER, QUEUE, Effect, Event, publish_all

dramatiq.set_broker(RabbitmqBroker(url=BROKER, confirm_delivery=True))
effect = Effect()


@dramatiq.actor(queue_name=QUEUE)
def happened(event: Event) -> None:
    """The effect."""
    effect.keep(event)


if __name__ == "__main__":
    publish_all(happened.send)
