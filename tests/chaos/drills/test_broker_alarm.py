"""The broker has an alarm and takes nothing: people work on, nothing is lost, nothing has to be started again."""

from __future__ import annotations

import time
from collections.abc import Generator
from contextlib import ExitStack
from dataclasses import dataclass
from threading import Event
from uuid import uuid4

from tests.chaos.drills.alarm import alarm
from tests.chaos.drills.finding import Finding, broken, equal, hold, took, within
from tests.chaos.drills.prometheus import rises, watching
from tests.chaos.drills.stage import Grounds
from tests.chaos.drills.writers import Writers
from tests.chassis.bus import event

ROW = "R9"


@dataclass(frozen=True)
class Size:
    """How long the alarm lasts."""

    seconds: float
    watched: bool = False  # by a real Prometheus, whose alert is waited for
    patience: float = 60.0


SHORT = Size(8)
LONG = Size(180, watched=True, patience=300)


def drill(grounds: Grounds, size: Size, how: str = "whole") -> Generator[Finding, None, None]:
    """The alarm rises while people write; the relay must go on soon after it has gone."""
    with grounds.stage() as stage, Writers(stage, per_second=20) as writers, ExitStack() as stack:
        worker = stage.worker(how=how)
        prometheus = stack.enter_context(watching(stage, quick=False)) if size.watched else None
        stage.bus.tell(event(uuid4(), 1))
        assert stage.all_counted() is not None
        with alarm(grounds.broker):
            began = time.monotonic()
            took(lambda: stage.bus.unpublished() > 0, size.patience)
            seen = took(lambda: worker.metric("kopru_relay_blocked") == 1, 10)
            yield equal(ROW, "the gauge of the alarm", int(seen is not None), 1)
            if prometheus:
                yield rises(ROW, prometheus, "BrokerTakesNothing", 120, began)
            Event().wait(max(0.0, began + size.seconds - time.monotonic()))
        first = stage.bus.ask("SELECT min(seq) FROM outbox WHERE published_at IS NULL")[0][0]
        sent = "SELECT FROM outbox WHERE seq = :seq AND published_at IS NOT NULL"
        again = took(lambda: stage.bus.ask(sent, seq=first), size.patience)
        yield within(ROW, "the relay publishes again after the alarm", again, 10)
        yield equal(ROW, "roles started again", worker.restarts(), 0)
        yield equal(ROW, "failed writes", writers.finish(), 0)
        stage.all_counted(size.patience)
        yield equal(ROW, "lost", stage.lost(), 0)
        yield equal(ROW, "effects doubled or out of order", stage.doubled() + stage.out_of_order(), 0)


def test_while_the_broker_takes_nothing_people_work_on_and_no_role_falls(grounds: Grounds) -> None:
    hold(drill(grounds, SHORT))


def test_a_relay_that_does_not_pause_falls_again_and_again(grounds: Grounds) -> None:
    assert broken(drill(grounds, Size(15), "without_pausing"), "roles started again")
