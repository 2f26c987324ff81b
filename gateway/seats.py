"""How many may wait for one service at once: one that hangs must not hold everybody who serves the others."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition

# Whoever has waited for an answer as long as this shows that the service hangs, and that queueing for it is no use.
HANGS = 3.0


class NoSeatError(Exception):
    """As many wait already as may, and it is not their turn soon."""


class Seats:
    """Taken while one waits for the service; a short queue is nothing unusual, a long wait is refused at once."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._since: dict[object, float] = {}
        self._left = Condition()

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Sit down. Raises NoSeatError where the service hangs."""
        mine = object()
        with self._left:
            if not self._left.wait_for(self._has_room, self._patience()):
                raise NoSeatError
            self._since[mine] = time.monotonic()
        try:
            yield
        finally:
            with self._left:
                del self._since[mine]
                self._left.notify()

    def _has_room(self) -> bool:
        return len(self._since) < self._most

    def _patience(self) -> float:
        """What the one who came first has left until it must be said that the service hangs."""
        first = min(self._since.values(), default=time.monotonic())
        return max(0.0, first + HANGS - time.monotonic())
