"""The whole system on private servers under an even load, for as long as is asked.

python -m tests.chaos.soak --minutes 30     writes deploy/bench/soak.md
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from chassis import clock
from deploy.bench.figures import Section, machine
from deploy.local import temporary
from deploy.local.broker_users import Broker
from deploy.local.machine import ROOT
from tests.chaos.soak.load import SERVICE, Tally, loaded
from tests.chaos.soak.report import lags, section
from tests.chaos.soak.samples import Sample, sample
from tests.clones import Clones
from tests.journeys.system import EVERY_SERVICE, System

RESULTS = ROOT / "deploy" / "bench" / "soak.md"
EVENTS, REQUESTS = 100.0, 50.0
SAMPLES_EVERY, FEWEST = 30.0, 16
# Pools fill and caches settle in the first minutes.
WARM_UP, LONGEST_WARM_UP = 0.2, 300.0


def main() -> int:
    """Run, print, and write down; 1 where something is not as asked."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--minutes", type=float, default=30)
    asked.add_argument("--steps", type=float, default=5, help="how many of the requests a second are deeds")
    said = asked.parse_args()
    found = soak(said.minutes * 60, said.steps)
    head = f"# What half an hour takes\n\n{date.today():%Y-%m-%d}, {machine()}. Again: `make soak`.\n\n"  # noqa: DTZ011  # the day it is where one sits
    RESULTS.write_text(f"{head}{found.text()}\n", encoding="utf-8")
    sys.stdout.write(f"{found.text()}\n")
    return 0 if all(bar.holds for bar in found.bars) else 1


def soak(seconds: float, steps: float) -> Section:
    """Start everything, warm up, and look again and again."""
    with (
        temporary.database(durable=True) as database,
        temporary.broker(durable=True) as broker,
        tempfile.TemporaryDirectory() as folder,
    ):
        host = Broker(broker.server.url, broker.server.management_url)
        clones = Clones(database.server.url)
        with System(Path(folder), clones, host, (*EVERY_SERVICE, SERVICE)).started() as system:
            with loaded(system, steps, REQUESTS - steps, EVENTS - steps) as tally:
                warm_up = min(seconds * WARM_UP, LONGEST_WARM_UP)
                time.sleep(warm_up)
                since, before = clock.real_now(), Tally(*map(list, vars(tally).values()))
                samples = _watched(system, database.server.url, seconds - warm_up)
                done = Tally(*(vars(tally)[kind][len(old) :] for kind, old in vars(before).items()))
            return section(samples, lags(system, since), done, seconds - warm_up, (EVENTS, REQUESTS))


def _watched(system: System, admin_url: str, seconds: float) -> list[Sample]:
    pause = min(SAMPLES_EVERY, seconds / FEWEST)
    end, samples = time.monotonic() + seconds, []
    while (left := end - time.monotonic()) > 0:
        time.sleep(min(pause, left))
        samples.append(sample(system, admin_url))
    return samples


if __name__ == "__main__":
    sys.exit(main())
