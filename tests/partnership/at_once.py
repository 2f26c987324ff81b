"""Several people press a button in the same moment."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

from werkzeug.test import TestResponse

from tests.doors import Person


def at_once(*calls: tuple[Person, Callable[[Person], TestResponse]]) -> list[TestResponse]:
    """Each in a thread of its own, all let go at the same moment."""
    gate = Barrier(len(calls))

    def call(person: Person, deed: Callable[[Person], TestResponse]) -> TestResponse:
        mine = replace(person, client=person.client.application.test_client())
        gate.wait(timeout=10)
        return deed(mine)

    with ThreadPoolExecutor(len(calls)) as threads:
        return [one.result(timeout=30) for one in [threads.submit(call, *each) for each in calls]]
