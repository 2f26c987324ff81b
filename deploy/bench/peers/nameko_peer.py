"""nameko: a quorum queue, every publish confirmed, acknowledged after the effect."""

from __future__ import annotations

from kombu import Exchange, Queue
from nameko.amqp.publish import Publisher
from nameko.messaging import consume

from deploy.bench.peers.passing import BROKER, QUEUE, Effect, Event, publish_all

exchange = Exchange("peer", "direct", durable=True)
queue = Queue(QUEUE, exchange, QUEUE, queue_arguments={"x-queue-type": "quorum"})
effect = Effect()


class Peer:
    """A service that hears."""

    name = "peer"

    @consume(queue)
    def happened(self, event: Event) -> None:
        """The effect."""
        effect.keep(event)


if __name__ == "__main__":
    publisher = Publisher(BROKER, exchange=exchange, routing_key=QUEUE, declare=[exchange, queue])
    publish_all(publisher.publish)
