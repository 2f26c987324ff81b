"""A work of the gateway: what is over is forgotten."""

from __future__ import annotations

from threading import Event

from gateway import attempts, sessions

EVERY = 600.0


def sweep(stop: Event) -> None:
    """Forget old sessions and tries, now and then, until told to stop."""
    while not stop.is_set():
        sessions.forget_old()
        attempts.forget_old()
        stop.wait(EVERY)
