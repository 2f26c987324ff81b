"""`python -m tests.chaos.drills --long`: every drill at full size; one row of the table for each promise."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from types import ModuleType

from deploy.bench.figures import machine
from deploy.local.machine import ROOT
from deploy.local.programs import NotReady
from tests.chaos.drills import (
    test_alerts,
    test_broker_alarm,
    test_broker_away,
    test_consumer_database_away,
    test_message_that_kills,
    test_network_faults,
    test_poison,
    test_slow_consumer,
    test_unroutable,
)
from tests.chaos.drills.finding import Finding
from tests.chaos.drills.stage import grounds

# Those that mostly wait go side by side, each on servers of its own; what the processor bounds goes alone, after them.
SIDE_BY_SIDE = (test_broker_away, test_consumer_database_away)
ALONE = (
    test_poison,
    test_unroutable,
    test_slow_consumer,
    test_broker_alarm,
    test_message_that_kills,
    test_network_faults,
    test_alerts,
)
RESULTS = ROOT / "deploy" / "bench" / "drills.md"
HEAD = "| row | promise | measured | bar | holds |\n|---|---|---|---|---|"


def main() -> int:
    """Print the table; answers 1 where a promise does not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.chaos.drills", description=__doc__)
    parser.add_argument("--long", action="store_true", help="the numbers of the rows; otherwise as in `make test`")
    parser.add_argument("--only", nargs="+", default=[], help="these rows alone, as R4 R11")
    said = parser.parse_args()
    waiting, alone = (
        [one for one in every if not said.only or one.ROW in said.only] for every in (SIDE_BY_SIDE, ALONE)
    )
    with ThreadPoolExecutor(len(SIDE_BY_SIDE)) as lanes:
        found = [one for lane in lanes.map(lambda one: _run([one], long=said.long), waiting) for one in lane]
    found += _run(alone, long=said.long)
    table = "\n".join([HEAD, *(one.line() for one in sorted(found, key=_row))]) + "\n"
    sys.stdout.write(table)
    if said.long and not said.only:
        head = f"# What each outage came to\n\n{date.today():%Y-%m-%d}, {machine()}. Again: `make chaos`;"  # noqa: DTZ011  # the day it is where one sits
        RESULTS.write_text(f"{head} one row: `python -m tests.chaos.drills --long --only R7`.\n\n{table}", "utf-8")
    return int(not all(one.holds for one in found))


def _run(drills: Sequence[ModuleType], *, long: bool) -> list[Finding]:
    """One after the other on the same servers; each line is also told as soon as it is known."""
    found: list[Finding] = []
    if not drills:
        return found
    try:
        with grounds() as place:
            for one in drills:
                for finding in _findings(one.drill(place, one.LONG if long else one.SHORT), one.ROW):
                    sys.stderr.write(finding.line() + "\n")
                    found.append(finding)
    except NotReady as late:
        # The other lanes' findings are worth their table all the same.
        found.append(Finding(drills[0].ROW, "the servers of the drill start", str(late), "yes", holds=False))
    return found


def _findings(drill: Iterator[Finding], row: str) -> Iterator[Finding]:
    """A drill that breaks down is a promise that does not hold, and the others go on."""
    try:
        yield from drill
    except Exception as raised:  # noqa: BLE001  # whatever it was, the table says so
        yield Finding(row, "the drill comes to its end", f"{type(raised).__name__}: {raised}", "yes", holds=False)


def _row(finding: Finding) -> int:
    return int(finding.row.removeprefix("R"))


if __name__ == "__main__":
    sys.exit(main())
