"""What is measured of each contestant: how many a second, and how long one event takes from commit to effect."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import quantiles

from deploy.bench.contestants import Contestant
from deploy.bench.ground import ask, run, started, until

WARM_UP = 20
# PostgreSQL notes when each row's transaction was committed: nobody has to say so, and a batch is not flattered.
_AT = "extract(epoch FROM pg_xact_commit_timestamp({row}.xmin))::float8"


@dataclass(frozen=True)
class Delays:
    """From commit (or, where there is no outbox, from publish) to committed effect, in milliseconds."""

    p50: float
    p99: float


def whole_way(one: Contestant, count: int) -> float:
    """Events a second from the first effect to the last, where more wait than can be taken; within `going`."""
    before, began = effects(one), _now(one.heard_in)
    one.pour(count)
    until(lambda: effects(one) >= before + count, f"{count} effects")
    return _pace(_effect_times(one, began))


def sent(one: Contestant, count: int) -> float:
    """Events a second that reach the broker, while nobody hears; they stay in the queue."""
    program = one.sender()
    if program is None:
        *stamps, end = run(one.writer(count, 0)).splitlines()
        return count / (float(end) - float(stamps[0].split()[2]))
    with started(program):
        one.pour(WARM_UP)
        until(lambda: not unsent(one), "the first events are sent")
        began = _now(one.told_in)
        one.pour(count)
        until(lambda: not unsent(one), f"{count} events are sent")
    at = _AT.format(row="outbox")
    # What the fill committed has been replaced by what the relay committed.
    return _pace(
        [moment for (moment,) in ask(one.told_in, f"SELECT {at} FROM outbox WHERE {at} > %s ORDER BY 1", began)]
    )


def heard(one: Contestant, count: int) -> float:
    """Events a second that are taken from the queue, where what `sent` has sent waits already."""
    before, began = effects(one), _now(one.heard_in)
    waiting = count + WARM_UP if one.sender() else count
    with started(one.hearer()):
        until(lambda: effects(one) >= before + waiting, f"{count} events are heard")
    return _pace(_effect_times(one, began))


def delays(one: Contestant, count: int, rate: float) -> Delays:
    """So many events at this pace; with 0 as fast as the writer can; within `going`."""
    before, began = effects(one), _now(one.heard_in)
    *lines, _ = run(one.writer(count, rate)).splitlines()
    until(lambda: effects(one) >= before + count, f"{count} effects")
    told = {(thing, int(number)): float(at) for thing, number, at in map(str.split, lines)}
    at = _AT.format(row="effect")
    found = ask(one.heard_in, f"SELECT thing::text, number, {at} FROM {one.effects} WHERE {at} > %s", began)
    cuts = quantiles([(at - told[thing, number]) * 1000 for thing, number, at in found], n=100)
    return Delays(cuts[49], cuts[98])


@contextmanager
def going(one: Contestant) -> Iterator[None]:
    """Sender and hearer run, and a few events have come through."""
    programs = [program for program in (one.sender(), one.hearer()) if program]
    before = effects(one)
    with started(*programs):
        one.pour(WARM_UP)
        until(lambda: effects(one) >= before + WARM_UP, "the first events arrive")
        yield


def effects(one: Contestant) -> int:
    """How many there are."""
    return int(ask(one.heard_in, f"SELECT count(*) FROM {one.effects}")[0][0])


def unsent(one: Contestant) -> bool:
    """Whether something waits in the outbox."""
    return bool(ask(one.told_in, "SELECT 1 FROM outbox WHERE published_at IS NULL ORDER BY seq LIMIT 1"))


def _effect_times(one: Contestant, began: float) -> list[float]:
    at = _AT.format(row="effect")
    return [
        moment for (moment,) in ask(one.heard_in, f"SELECT {at} FROM {one.effects} WHERE {at} > %s ORDER BY 1", began)
    ]


def _pace(moments: list[float]) -> float:
    # What was committed with the first is not counted: it took its time before the clock began.
    later = sum(moment > moments[0] for moment in moments)
    return later / (moments[-1] - moments[0])


def _now(database: str) -> float:
    return float(ask(database, "SELECT extract(epoch FROM clock_timestamp())::float8")[0][0])
