"""A binding is missing: nothing counts as published, somebody is told, and all arrives when it is back."""

from __future__ import annotations

import time
from collections.abc import Generator
from contextlib import ExitStack
from dataclasses import dataclass
from uuid import uuid4

from tests.chaos.drills.finding import Finding, broken, equal, hold, took, within
from tests.chaos.drills.prometheus import rises, watching
from tests.chaos.drills.stage import Grounds
from tests.chassis.bus import event

ROW = "R7"


@dataclass(frozen=True)
class Size:
    """How many transitions are made while nobody is bound, and how long anything may take."""

    events: int = 100
    watched: bool = False  # by a real Prometheus, whose alert is waited for
    patience: float = 60.0


SHORT = Size()
LONG = Size(watched=True)


def drill(grounds: Grounds, size: Size, how: str = "whole") -> Generator[Finding, None, None]:
    """Take the binding away, tell, look; bind again, look again."""
    with grounds.stage() as stage, ExitStack() as stack:
        worker = stage.worker(how=how)
        prometheus = stack.enter_context(watching(stage, quick=False)) if size.watched else None
        stage.bind(bound=False)
        began = time.monotonic()
        stage.bus.tell(*(event(uuid4(), 1) for _ in range(size.events)))
        told = took(
            lambda: worker.metric("kopru_outbox_held_events") == size.events or stage.bus.unpublished() == 0,
            size.patience,
        )
        yield equal(ROW, "events without a queue that count as published", size.events - stage.bus.unpublished(), 0)
        yield within(ROW, "the gauge of the alert shows all of them", told, size.patience)
        if prometheus:
            yield rises(ROW, prometheus, "EventHeldBack", 60, began)
        stage.bind(bound=True)
        stage.all_counted(size.patience)
        yield equal(ROW, "delivered once the binding is back", stage.counted(), size.events)


def test_what_no_queue_is_bound_for_is_kept_told_and_delivered_later(grounds: Grounds) -> None:
    hold(drill(grounds, SHORT))


def test_without_mandatory_the_same_events_are_lost(grounds: Grounds) -> None:
    careless = drill(grounds, Size(patience=5), "without_mandatory")

    assert broken(careless, "events without a queue that count as published", "delivered once the binding is back")
