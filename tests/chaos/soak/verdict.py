"""Whether everything takes at the end what it took at the beginning."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence

from deploy.bench.figures import Bar
from tests.chaos.soak.samples import Sample

MOST_GROWTH = 10.0
# Pools open and close connections as they are needed: what is looked at is the lowest of several samples, which only a
# leak lifts. One every few minutes is seen.
WOBBLE = 2
MOST_LAG = 1000.0


def bars(samples: Sequence[Sample], lag: float) -> list[Bar]:
    """What is asked of the samples after the warm-up, and of the age at which 99 of 100 events had left."""
    found = [Bar("outbox lag, p99", lag, most=MOST_LAG, unit="ms"), _restarts(samples)]
    for name in samples[0].processes:
        if all(name in one.processes for one in samples):
            found += _of_process(samples, name)
    for package in samples[0].connections:
        more = _more([one.connections[package] for one in samples])
        found.append(Bar(f"{package}: more database connections", more, most=WOBBLE, unit=""))
    return found


def _restarts(samples: Sequence[Sample]) -> Bar:
    """A process that began anew has given back what it had leaked."""
    pids = [{name: taken.pid for name, taken in one.processes.items()} for one in samples]
    return Bar("processes that were started again", sum(one != pids[0] for one in pids), most=0, unit="")


def _of_process(samples: Sequence[Sample], name: str) -> Iterator[Bar]:
    taken = [one.processes[name] for one in samples]
    first, last = map(statistics.median, _ends([one.megabytes for one in taken]))
    yield Bar(f"{name}: memory grown", (last / first - 1) * 100, most=MOST_GROWTH, unit="%")
    yield Bar(f"{name}: more descriptors", _more([one.descriptors for one in taken]), most=WOBBLE, unit="")


def _more(values: Sequence[int]) -> float:
    first, last = _ends(values)
    return min(last) - min(first)


def _ends(values: Sequence[float]) -> tuple[Sequence[float], Sequence[float]]:
    """The first quarter and the last: one odd sample decides nothing."""
    quarter = max(1, len(values) // 4)
    return values[:quarter], values[-quarter:]
