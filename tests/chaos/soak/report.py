"""The soak's table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from deploy.bench.figures import Bar, Figure, Section
from tests.chaos.soak.load import Tally
from tests.chaos.soak.samples import Sample
from tests.chaos.soak.verdict import bars
from tests.journeys.system import System

_LAG = """
SELECT extract(epoch FROM coalesce(published_at, clock_timestamp()) - written_at) * 1000
FROM outbox WHERE written_at >= %s
"""
_ENOUGH = 95.0


def lags(system: System, since: datetime) -> list[float]:
    """How many milliseconds each event waited from its transaction to the broker's word for it, the shortest first."""
    found = [float(lag) for package in system.packages for (lag,) in system.rows(package, _LAG, since)]
    return sorted(found)


def section(
    samples: Sequence[Sample], waited: Sequence[float], tally: Tally, seconds: float, asked: tuple[float, float]
) -> Section:
    """What was asked, what was measured, and what was done meanwhile."""
    steps, reads = len(tally.steps) / seconds, len(tally.reads) / seconds
    events, requests = steps + len(tally.written) / seconds, steps + reads
    load = [
        Bar("events, of those asked for", 100 * events / asked[0], least=_ENOUGH, unit="%"),
        Bar("requests, of those asked for", 100 * requests / asked[1], least=_ENOUGH, unit="%"),
        Bar("calls that failed", len(tally.failed), most=0, unit=""),
    ]
    figures = [
        Figure("events", "events/s", (events,), f"{steps:.0f} by HTTP, the rest by a writer"),
        Figure("requests through the gateway", "requests/s", (requests,), f"{steps:.0f} of them deeds"),
        *(Figure(f"outbox lag, p{part}", "ms", (waited[len(waited) * part // 100],)) for part in (50, 99)),
    ]
    figures += [
        Figure(name, "MB", tuple(one.processes[name].megabytes for one in samples), _descriptors(samples, name))
        for name in samples[0].processes
        if all(name in one.processes for one in samples)
    ]
    p99 = waited[len(waited) * 99 // 100]
    words = f"{seconds / 60:.0f} minutes after the warm-up; memory is each process's proportional share (PSS)."
    return Section("Soak", figures, [*load, *bars(samples, p99)], words)


def _descriptors(samples: Sequence[Sample], name: str) -> str:
    open_ = [one.processes[name].descriptors for one in samples]
    return f"{min(open_)} – {max(open_)} descriptors"
