"""The pull feed: how many past events another system reads in a second, at the log's beginning and far behind it."""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path
from time import perf_counter

from deploy.bench.figures import Bar, Figure, Section
from deploy.bench.log_served import Served, Way, served
from deploy.local.postgresql import PostgreSQL
from deploy.local.rabbitmq import RabbitMQ

PAGE, PAGES, RUNS = 1000, 20, 5
BEHIND = 1_000_000
LOG = BEHIND + PAGE * PAGES
WORDS = f"""A log of {LOG:,} events of about a kilobyte; one client on one connection reads {PAGES} pages of {PAGE:,},
parses them and follows `X-Kopru-Position`; two web workers, client and PostgreSQL share the cores. There is no archive
table: a page costs the same wherever it begins, since `position` is an index. Again: `make bench ONLY=feed`."""


def measure(database: PostgreSQL, _broker: RabbitMQ) -> Section:
    """Read the same log directly, behind a million events, and through the gateway."""
    with tempfile.TemporaryDirectory() as folder, served(database, Path(folder), LOG) as place:
        _read(place.direct, 0), _read(place.gateway, 0)
        begin = [_read(place.direct, 0) for _ in range(RUNS)]
        behind = [_read(place.direct, BEHIND) for _ in range(RUNS)]
        gateway = [_read(place.gateway, 0) for _ in range(RUNS)]
        since = [_begin(place) for _ in range(RUNS)]
    figures = [
        Figure("feed, from the service", "events/s", tuple(begin)),
        Figure(f"feed, from the service, behind {BEHIND:,}", "events/s", tuple(behind)),
        Figure("feed, through the gateway", "events/s", tuple(gateway)),
        Figure("one page of 50 by `since` in the middle of the log", "ms", tuple(since)),
    ]
    ratio = statistics.median(begin) / statistics.median(behind)
    bars = [
        Bar("feed, from the service", statistics.median(begin), least=5000, unit="events/s"),
        Bar("feed, through the gateway", statistics.median(gateway), least=5000, unit="events/s"),
        Bar(f"a page behind {BEHIND:,} events, to the first page", ratio, most=1.2),
    ]
    return Section("Pull feed", figures, bars, WORDS)


def _read(way: Way, after: int) -> float:
    """Events a second; each page is parsed, and has to follow the one before without a gap."""
    began, position = perf_counter(), after
    for _ in range(PAGES):
        answer = way.get(after=position, limit=PAGE)
        places = [event["position"] for event in answer.json()]
        if places != [*range(position + 1, position + PAGE + 1)]:
            raise RuntimeError(f"a gap after {position}")
        position = int(answer.headers["X-Kopru-Position"])
    return PAGE * PAGES / (perf_counter() - began)


def _begin(place: Served) -> float:
    began = perf_counter()
    place.direct.get(since=place.middle.isoformat(), limit=50)
    return (perf_counter() - began) * 1000
