"""The broker is away: people go on writing, the backlog waits, and leaves in order when the broker is back."""

from __future__ import annotations

import time
from collections.abc import Generator
from contextlib import ExitStack
from dataclasses import dataclass
from threading import Event

from tests.chaos.drills.finding import Finding, broken, equal, hold, p99, ratio, took, within
from tests.chaos.drills.prometheus import rises, watching
from tests.chaos.drills.stage import Grounds
from tests.chaos.drills.writers import HONEST, Writers

ROW = "R4"
HASTY = "tests.chaos.drills.hasty_web"


@dataclass(frozen=True)
class Size:
    """How long people write before and during the outage, and how long a backlog there is at its end."""

    normal: float
    outage: float
    backlog: int
    watched: bool = False  # by a real Prometheus, whose alerts are waited for
    patience: float = 120.0


SHORT = Size(3, 10, 1_000)
# Normal is what happens in more than five minutes: every so often PostgreSQL writes a checkpoint, outage or not.
LONG = Size(330, 600, 30_000, watched=True, patience=300)


def drill(grounds: Grounds, size: Size, package: str = HONEST) -> Generator[Finding, None, None]:
    """The broker stops like a machine that is switched off, with people at work all the time."""
    with grounds.stage() as stage, Writers(stage, 20, package) as writers, ExitStack() as stack:
        worker = stage.worker()
        prometheus = stack.enter_context(watching(stage, quick=False)) if size.watched else None
        with writers.timed() as normal:
            Event().wait(size.normal)
        began = time.monotonic()
        grounds.broker.kill()
        try:
            degraded = took(lambda: worker.ready().get("status") == "degraded", size.patience)
            # What many people would have written in ten minutes, at once: that load is the drill's own.
            stage.bus.tell_many(size.backlog // 20, 20)
            with writers.timed() as during:
                Event().wait(max(0.0, began + size.outage - time.monotonic()))
            # It knows since when: asking it all the while cost the writers their time.
            if prometheus:
                yield rises(ROW, prometheus, "RelayStuck", 180, began)
                yield rises(ROW, prometheus, "BacklogGrows", 480, began)
            answer = worker.ready().get("code")
        finally:
            grounds.bring_broker_back()
        drained = took(lambda: stage.bus.unpublished() < 100, size.patience)
        failed = writers.finish()
        stage.all_counted(size.patience)
        yield equal(ROW, "failed writes", failed, 0)
        yield ratio(ROW, "p99 of writes during the outage", p99(during), p99(normal), 1.5)
        yield equal(ROW, "readiness of the worker", "degraded" if degraded else "", "degraded")
        yield equal(ROW, "its status: still worth sending work to", answer, 200)
        yield within(ROW, f"{size.backlog:,} waiting events have left", drained, 60)
        yield equal(ROW, "lost", stage.lost(), 0)
        yield equal(ROW, "effects doubled or out of order", stage.doubled() + stage.out_of_order(), 0)


def test_with_the_broker_away_people_write_on_and_all_arrives_in_order(grounds: Grounds) -> None:
    hold(drill(grounds, SHORT))


def test_a_web_process_that_publishes_itself_fails_with_the_broker(grounds: Grounds) -> None:
    assert broken(drill(grounds, Size(1, 5, 20, patience=10), HASTY), "failed writes")
