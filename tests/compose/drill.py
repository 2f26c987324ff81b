"""People work while the broker breaks and is mended; afterwards everything has arrived, and the figures are told."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager

from tests.compose.arrivals import SERVICES, TOLD, all_arrived
from tests.compose.partners import Partners, Work
from tests.compose.watch import watching
from tests.journeys.system import eventually


def drill(
    schools: Partners, breaking: AbstractContextManager[None], clients: int, meanwhile: Callable[[], None] | None = None
) -> list[str]:
    """Break it until as many connections as it had are elsewhere; answer the lines of a table."""
    host = schools.host
    before = {one["id"] for one in host.rows("partnership", TOLD)}
    with watching(host, SERVICES) as watches, schools.at_work() as work:
        _more(work)
        since = time.time()

        def back() -> dict[str, float]:
            found = {role: after for watch in watches for role, after in watch.back_after(since).items()}
            return found if len(found) == clients else {}

        with breaking:
            again = eventually(back, f"all {clients} connections have another node", within=150)
            if meanwhile:
                meanwhile()
            _more(work)
        mended = time.time() - since
        _more(work)
    events, longest = all_arrived(host, work, before)
    requests = 2 * len(work.meetings) + len(work.measures)
    return [
        *(f"{role:<24} connected again after {after:5.1f} s" for role, after in sorted(again.items())),
        f"{'all queues':<24} whole again after     {mended:5.1f} s",
        f"{requests} requests meanwhile; failed: 0; said again because the machine was busy: {len(work.said_again)}",
        f"{events} events meanwhile; lost, doubled, out of order: 0; the longest took {longest:.1f} s to be heard",
    ]


def _more(work: Work) -> None:
    """A few meetings more: the requests go through whatever the broker does."""
    until = len(work.meetings) + 5
    eventually(lambda: len(work.meetings) >= until, "people go on working", within=90)
