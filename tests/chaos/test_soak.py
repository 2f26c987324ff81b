"""A leak made on purpose is seen by the soak's verdict; what only wobbles is not taken for one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.chaos.soak.samples import Sample, Taken
from tests.chaos.soak.verdict import bars

MINUTES = 25
Course = Callable[[int], Taken]


def steady(minute: int) -> Taken:
    return Taken(pid=7, megabytes=90 + minute % 3, descriptors=20 + 7 * (minute % 2))


def broken(
    course: Course, connections: Callable[[int], int] = lambda minute: 8 + 3 * (minute % 2), lag: float = 80
) -> list:
    samples = [Sample({"web": course(minute)}, {"gateway": connections(minute)}) for minute in range(MINUTES)]
    return [bar.what for bar in bars(samples, lag) if not bar.holds]


def test_what_wobbles_is_left_in_peace() -> None:
    assert broken(steady) == []


@pytest.mark.parametrize(
    ("course", "what"),
    [
        (lambda minute: Taken(7, 90 + minute * 0.6, 20), "web: memory grown"),
        (lambda minute: Taken(7, 90, 20 + minute // 5), "web: more descriptors"),
        (lambda minute: Taken(7 + minute // 20, 90, 20), "processes that were started again"),
    ],
)
def test_a_process_that_leaks_or_begins_anew_is_named(course: Course, what: str) -> None:
    assert broken(course) == [what]


def test_a_connection_a_few_minutes_that_nobody_closes_is_named() -> None:
    assert broken(steady, connections=lambda minute: 8 + minute // 5) == ["gateway: more database connections"]


def test_events_that_wait_too_long_are_named() -> None:
    assert broken(steady, lag=1001) == ["outbox lag, p99"]
