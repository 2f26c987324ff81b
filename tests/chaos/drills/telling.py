"""Events at an even pace, as people make them, and how long each was under way."""

from __future__ import annotations

import time
from collections.abc import Sequence
from threading import Event
from uuid import UUID

from tests.chaos.drills.stage import Stage
from tests.chassis.bus import event

AT_ONCE = 10


def tell_evenly(stage: Stage, things: Sequence[UUID], per_second: int) -> None:
    """One event of each thing, a few at a time."""
    for start in range(0, len(things), AT_ONCE):
        until = time.monotonic() + AT_ONCE / per_second
        stage.bus.tell(*(event(thing, 1) for thing in things[start : start + AT_ONCE]))
        Event().wait(max(0.0, until - time.monotonic()))


def delays(stage: Stage) -> list[float]:
    """From the commit of the change to the listener's transaction, of each event that was counted."""
    found = stage.bus.ask(
        "SELECT extract(epoch FROM heard_at - written_at)::float FROM outbox"
        " JOIN inbox ON inbox.id = event_id::text JOIN counted ON thing = thing_id::text WHERE state = 'done'"
    )
    return [seconds for (seconds,) in found]
