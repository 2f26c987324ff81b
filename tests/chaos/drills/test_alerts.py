"""The alerts rise in a real Prometheus when there is cause, and not before."""

from __future__ import annotations

import time
from collections.abc import Generator
from dataclasses import dataclass
from uuid import uuid4

from tests.chaos.drills.finding import Finding, equal, hold, took
from tests.chaos.drills.prometheus import rises, watching
from tests.chaos.drills.stage import Grounds
from tests.chassis.bus import event

ROW = "R30"


@dataclass(frozen=True)
class Size:
    """Whether Prometheus looks every second, and how long the calm lasts before the fault."""

    quick: bool
    calm: float
    patience: float = 60.0


SHORT = Size(quick=True, calm=3)
LONG = Size(quick=False, calm=45)


def drill(grounds: Grounds, size: Size) -> Generator[Finding, None, None]:
    """A dead message, then a worker that is killed."""
    with grounds.stage() as stage:
        worker = stage.worker()
        with watching(stage, quick=size.quick) as prometheus:
            stage.bus.tell(event(uuid4(), 1))
            took(lambda: bool(prometheus.firing()), size.calm)
            yield equal(ROW, "alerts without a cause", sorted(prometheus.firing()), [])
            poison = event(uuid4(), 1)
            stage.bus.poison(poison["subject"], 1, "never")
            stage.bus.tell(poison)
            yield rises(ROW, prometheus, "DeadMessage", 60, time.monotonic())
            if not size.quick:
                killed = time.monotonic()
                worker.process.kill()
                yield rises(ROW, prometheus, "ProcessDown", 120, killed)


def test_the_first_dead_message_is_told_and_nothing_before_it(grounds: Grounds) -> None:
    hold(drill(grounds, SHORT))
