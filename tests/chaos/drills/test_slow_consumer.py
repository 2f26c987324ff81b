"""A service whose deeds are slow falls behind alone: who hears the same events is not held up by it."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import ExitStack
from dataclasses import dataclass
from uuid import uuid4

import httpx

from tests.chaos.drills.finding import Finding, broken, equal, hold, p99, ratio, so, took
from tests.chaos.drills.prometheus import rises, watching
from tests.chaos.drills.slow.app import SERVICE as SLOW
from tests.chaos.drills.stage import Grounds, Stage
from tests.chaos.drills.telling import delays, tell_evenly

ROW = "R8"


@dataclass(frozen=True)
class Size:
    """How many events both hear, how fast they come, and whether the alert is waited for."""

    events: int
    per_second: int
    watched: bool = False
    patience: float = 60.0


SHORT = Size(500, 200)
LONG = Size(20_000, 300, watched=True, patience=300)


def drill(grounds: Grounds, size: Size, how: str = "whole") -> Generator[Finding, None, None]:
    """First the quick one alone, then both."""
    with grounds.stage(SLOW) as stage, ExitStack() as stack:
        stage.worker(how=how)
        alone = min(size.events, 2000)
        tell_evenly(stage, [uuid4() for _ in range(alone)], size.per_second)
        took(lambda: stage.counted() == alone, size.patience)
        normal = p99(delays(stage))
        stage.bus.ask("DELETE FROM counted")
        lame = stage.other_worker(SLOW.package, stack)
        prometheus = stack.enter_context(watching(stage, quick=False)) if size.watched else None
        tell_evenly(stage, [uuid4() for _ in range(size.events)], size.per_second)
        took(lambda: stage.counted() == size.events, size.patience)
        behind = stage.depth("slow")
        yield equal(ROW, "handled by the quick one while the slow one lags", stage.counted(), size.events)
        yield ratio(ROW, "p99 of the quick one", p99(delays(stage)), normal, 1.2)
        yield so(ROW, "the slow one lags", behind > size.events // 2)
        goes_on = took(lambda: lame.metric('kopru_events_heard_total{outcome="done"') > 5, 30)
        yield so(ROW, "the slow one goes on, a few at a time", goes_on is not None)
        if prometheus:
            yield rises(ROW, prometheus, "ListenerBehind", 120)
        yield equal(ROW, "times the slow one fell", lame.restarts(), 0)
        yield so(ROW, "the broker has no memory alarm", not _memory_alarm(stage))


def _memory_alarm(stage: Stage) -> bool:
    nodes = httpx.get(f"{stage.host.management_url}/api/nodes", timeout=30, trust_env=False).json()
    return any(node["mem_alarm"] for node in nodes)


def test_a_slow_listener_falls_behind_alone(grounds: Grounds) -> None:
    hold(drill(grounds, SHORT))


def test_a_slow_deed_in_the_same_listener_holds_everybody_up(grounds: Grounds) -> None:
    chained = drill(grounds, Size(100, 100, patience=5), "with_a_slow_deed")

    assert broken(chained, "handled by the quick one while the slow one lags")
