"""A listener's database is away: it holds what it was given, stays on the line, and goes on when it can."""

from __future__ import annotations

import time
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from threading import Event

from chassis.topology import dead
from tests.chaos.drills.finding import Finding, broken, equal, hold, took, within
from tests.chaos.drills.stage import Grounds
from tests.chassis.line import Line

ROW = "R5"
DRAINS_WITHIN = 60.0


@dataclass(frozen=True)
class Size:
    """How long the database is away, and how many events come meanwhile."""

    seconds: float
    events: int
    patience: float = DRAINS_WITHIN


SHORT = Size(12, 500)
LONG = Size(600, 20_000, patience=300)


def drill(grounds: Grounds, size: Size, how: str = "whole") -> Generator[Finding, None, None]:
    """Only the listener's line is cut: the relay goes on, so that the queue fills."""
    with grounds.stage(limit=3) as stage, closing(Line(stage.bus.database_url)) as line:
        stage.worker("relay")
        listener = stage.worker("listener", how=how, KOPRU_DATABASE_URL=line.url)
        stage.bus.tell_many(10, 10)
        assert took(lambda: stage.counted() == 100, size.patience)
        line.cut()
        stage.bus.tell_many(size.events // 10, 10)
        over = time.monotonic() + size.seconds
        assert took(lambda: listener.ready().get("code") == 503, size.patience)
        Event().wait(over - time.monotonic())
        line.mend()
        yield within(ROW, "drained after the database is back", stage.all_counted(size.patience), DRAINS_WITHIN)
        yield equal(ROW, "times the listener fell", listener.restarts(), 0)
        redelivered = took(lambda: _redelivered(stage.queue()) > 0, 6)
        yield equal(ROW, "messages delivered again", 0 if redelivered is None else _redelivered(stage.queue()), 0)
        buried = stage.bus.ask("SELECT count(*) FROM inbox WHERE cause = 'delivery_limit'")[0][0]
        yield equal(ROW, "dead-lettered", stage.depth(dead("counting")) + buried, 0)
        yield equal(ROW, "effects doubled or out of order", stage.doubled() + stage.out_of_order(), 0)


def _redelivered(queue: dict[str, dict[str, int]]) -> int:
    return queue.get("message_stats", {}).get("redeliver", 0)


def test_with_its_database_away_a_listener_holds_what_it_has_and_stays_on_the_line(grounds: Grounds) -> None:
    hold(drill(grounds, SHORT))


def test_a_listener_that_falls_instead_wears_out_healthy_messages(grounds: Grounds) -> None:
    falling = drill(grounds, Size(12, 500, patience=10), "without_holding")

    assert broken(falling, "times the listener fell", "messages delivered again", "dead-lettered")
