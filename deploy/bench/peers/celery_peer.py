"""Celery: acknowledged late, a quorum queue, every publish confirmed."""

from __future__ import annotations

from celery import Celery
from kombu import Queue

from deploy.bench.peers.passing import BROKER, QUEUE, Effect, Event, publish_all

app = Celery("peer", broker=BROKER)
app.conf.update(
    broker_transport_options={"confirm_publish": True},
    task_acks_late=True,
    task_ignore_result=True,
    task_default_queue=QUEUE,
    task_queues=[Queue(QUEUE, queue_arguments={"x-queue-type": "quorum"})],
    worker_prefetch_multiplier=100,
)
effect = Effect()


@app.task(name="happened")
def happened(event: Event) -> None:
    """The effect."""
    effect.keep(event)


if __name__ == "__main__":
    publish_all(happened.delay)
