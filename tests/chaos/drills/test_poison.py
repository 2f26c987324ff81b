"""Poison among healthy events: parked with its cause, sent again after the fix, or given up for a reason."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from uuid import uuid4

from tests.chaos.drills.finding import Finding, broken, equal, hold, p99, ratio, took
from tests.chaos.drills.stage import Grounds, Stage
from tests.chaos.drills.telling import delays, tell_evenly
from tests.chassis.bus import PACKAGE, event

ROW = "R6"
PARKED = "SELECT count(*) FROM inbox WHERE state = 'parked'"
COMPLETE = (
    " AND id IN (SELECT event_id::text FROM outbox) AND handler = 'count' AND heard_at <= tried_at"
    " AND ((cause, error, attempts) = ('Never', 'this will never work', 1)"
    " OR (cause, error, attempts) = ('ValueError', 'not now, 10000000146', 7))"
)


@dataclass(frozen=True)
class Size:
    """How many events come, how many of them are poison, and how fast they come."""

    events: int
    poison: int
    per_second: int = 200
    patience: float = 60.0


SHORT = Size(500, 5)
LONG = Size(5000, 50, patience=300)


def drill(grounds: Grounds, size: Size, how: str = "with_short_pauses") -> Generator[Finding, None, None]:
    """Half of the poison says that it will never work, the other half fails at every try; one more is given up."""
    with grounds.stage(limit=3) as stage:
        stage.worker(how=how)
        tell_evenly(stage, [uuid4() for _ in range(size.events)], size.per_second)
        took(lambda: stage.counted() == size.events, size.patience)
        clean = delays(stage)
        stage.bus.ask("DELETE FROM counted")
        things = [uuid4() for _ in range(size.events)]
        bad = things[:: size.events // size.poison][: size.poison]
        for number, thing in enumerate(bad):
            stage.bus.poison(thing, 1, "never" if number % 2 else "raises")
        tell_evenly(stage, things, size.per_second)
        healthy = size.events - size.poison
        took(lambda: stage.counted() >= healthy and stage.bus.ask(PARKED)[0][0] >= size.poison, size.patience)
        yield equal(ROW, "healthy events handled among the poison", stage.counted(), healthy)
        yield ratio(ROW, "p99 of the healthy ones", p99(delays(stage)), p99(clean), 2)
        yield equal(ROW, "poison parked with its whole cause", stage.bus.ask(PARKED + COMPLETE)[0][0], size.poison)
        yield from _decide(stage, size)


def _decide(stage: Stage, size: Size) -> Generator[Finding, None, None]:
    """The cause is mended; all is sent again, and what nobody wants is given up."""
    stage.bus.ask("DELETE FROM poison")
    parked = [one for one, state in stage.bus.inbox().items() if state == "parked"]
    if parked:
        stage.bus.command("dead", "resend", PACKAGE, *parked)
    took(lambda: stage.counted() >= size.events, size.patience)
    yield equal(ROW, "handled in all after sending it again", stage.counted(), size.events)
    yield equal(ROW, "effects doubled", stage.doubled(), 0)
    unwanted = event(uuid4(), 1, facts={"thing": "of nobody"})
    stage.bus.tell(unwanted)
    dead = str(unwanted["id"])
    took(lambda: stage.bus.inbox().get(dead) == "parked", size.patience)
    without = stage.bus.command("dead", "discard", PACKAGE, dead).returncode
    stage.bus.command("dead", "discard", PACKAGE, dead, "--reason", "told by mistake")
    kept = stage.bus.ask("SELECT state, reason, decided_by <> '' FROM inbox WHERE id = :id", id=dead)
    yield equal(ROW, "giving up without a reason is refused", without, 2)
    yield equal(ROW, "the record of giving up", [tuple(one) for one in kept], [("discarded", "told by mistake", True)])


def test_poison_is_parked_with_its_cause_and_hurts_nobody(grounds: Grounds) -> None:
    hold(drill(grounds, SHORT))


def test_without_the_inbox_s_retries_poison_stops_what_stands_beside_it(grounds: Grounds) -> None:
    forgetful = drill(grounds, Size(200, 4, patience=8), "without_retries")

    assert broken(forgetful, "healthy events handled among the poison", "poison parked with its whole cause")
