"""Counts what waits in the outbox: apart from the relay, for when it is stuck, its alert must rise."""

from __future__ import annotations

from threading import Event

from chassis import db, metrics, outbox

LOOKS_EVERY = 5.0


def run(stop: Event) -> None:
    """Count until told to stop."""
    while not stop.is_set():
        with db.transaction() as session:
            length, age, held = session.execute(outbox.backlog()).one()
        metrics.outbox_length.labels(metrics.service()).set(length)
        metrics.outbox_age.labels(metrics.service()).set(float(age))
        metrics.outbox_held.labels(metrics.service()).set(held)
        stop.wait(LOOKS_EVERY)
