"""People who write over HTTP, each a thing of their own, at an even pace; every answer is noted."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event
from typing import Self
from uuid import uuid4

import httpx

from tests.chaos.drills.stage import Stage

HONEST = "tests.chaos.drills.counting_web"
PEOPLE = 4


class Writers:
    """A web process and the people in front of it."""

    def __init__(self, stage: Stage, per_second: float, package: str = HONEST) -> None:
        self.url = stage.web(package)
        self.pause = PEOPLE / per_second
        self.over = Event()
        self.failed = 0
        self.seconds: list[float] = []
        self.crowd = ThreadPoolExecutor(PEOPLE)
        self.people: list[Future[None]] = []

    def __enter__(self) -> Self:
        self.people = [self.crowd.submit(self._write) for _ in range(PEOPLE)]
        return self

    def __exit__(self, *_: object) -> None:
        self.finish()

    def finish(self) -> int:
        """They go home; answers how many of their writes failed."""
        self.over.set()
        self.crowd.shutdown()
        for person in self.people:
            person.result()
        return self.failed

    @contextmanager
    def timed(self) -> Iterator[list[float]]:
        """The seconds that each write took inside."""
        start = len(self.seconds)
        found: list[float] = []
        yield found
        found += self.seconds[start:]

    def _write(self) -> None:
        thing, number = uuid4(), 1
        with httpx.Client(base_url=self.url, timeout=30, trust_env=False) as client:
            while not self.over.wait(self.pause):
                began = time.monotonic()
                try:
                    written = client.post(f"/v1/things/{thing}/{number}").is_success
                except httpx.TransportError:
                    written = False
                self.seconds.append(time.monotonic() - began)
                self.failed += not written
                number += written
