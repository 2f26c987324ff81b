"""The line to the broker, or to the database, is slow, narrow, broken off or clogged: all arrives once, soon after."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass
from operator import gt
from threading import Event
from uuid import uuid4

from tests.chaos.drills.finding import Finding, broken, equal, hold, took, within
from tests.chaos.drills.stage import Grounds, Stage
from tests.chaos.drills.worker import Worker
from tests.chassis.bus import event
from tests.chassis.line import Line

ROW = "R11"
PER_SECOND = 50
RECOVERS_WITHIN = 45.0
LINKS = ("broker", "database")


@dataclass(frozen=True)
class Size:
    """How long each fault lasts, and how soon a clogged line must have been found."""

    seconds: float
    notices_within: float
    how: str = "whole"
    patience: float = 60.0
    faults: tuple[str, ...] = ("slow", "narrow", "broken off", "clogged")


SHORT = Size(2, 20, "with_quick_heartbeat")
LONG = Size(60, 60, patience=180)


def _slow(line: Line, over: float) -> None:
    line.latency = 0.1
    _wait_until(over)


def _narrow(line: Line, over: float) -> None:
    line.bytes_per_second = 20_000
    _wait_until(over)


def _broken_off(line: Line, over: float) -> None:
    while time.monotonic() < over:
        line.reset()
        Event().wait(2)


def _clogged(line: Line, over: float) -> None:
    line.flows.clear()
    _wait_until(over)


FAULTS: dict[str, Callable[[Line, float], None]] = {
    "slow": _slow,
    "narrow": _narrow,
    "broken off": _broken_off,
    "clogged": _clogged,
}


def drill(grounds: Grounds, size: Size) -> Generator[Finding, None, None]:
    """Both links side by side, on each one fault after the other, while events are told."""
    with ThreadPoolExecutor(len(LINKS)) as lanes:
        for found in lanes.map(lambda link: _one_link(grounds, link, size), LINKS):
            yield from found


def _one_link(grounds: Grounds, link: str, size: Size) -> list[Finding]:
    with grounds.stage() as stage:
        url = stage.bus.amqp_url if link == "broker" else stage.bus.database_url
        with closing(Line(url)) as line:
            through = {f"KOPRU_{'AMQP' if link == 'broker' else 'DATABASE'}_URL": line.url}
            worker = stage.worker(how=size.how, **through)
            return [one for name in size.faults for one in _one_fault(stage, worker, line, (link, name), size)]


def _one_fault(stage: Stage, worker: Worker, line: Line, what: tuple[str, str], size: Size) -> Iterator[Finding]:
    link, name = what
    promise = f"{link} line {name}"
    with _told(stage):
        over = time.monotonic() + size.seconds
        if name == "clogged":
            yield _noticed(worker, line, what, size)
        FAULTS[name](line, over)
        line.mend()
    yield within(ROW, f"{promise}: all has arrived after it", stage.all_counted(size.patience), RECOVERS_WITHIN)
    yield equal(ROW, f"{promise}: lost", stage.lost(), 0)
    yield equal(ROW, f"{promise}: effects doubled or out of order", stage.doubled() + stage.out_of_order(), 0)


def _noticed(worker: Worker, line: Line, what: tuple[str, str], size: Size) -> Finding:
    """How soon relay and listener give up a line that swallows everything."""
    link, name = what
    fell = _given_up(worker, link)
    line.flows.clear()
    seconds = took(lambda: all(map(gt, _given_up(worker, link), fell)), size.patience)
    return within(ROW, f"{link} line {name}: it is noticed", seconds, size.notices_within)


def _given_up(worker: Worker, link: str) -> tuple[float, float]:
    """How often the relay and the listener have given their line up."""
    relay, listener = (worker.metric(f'kopru_role_restarts_total{{role="{role}"') for role in ("relay", "listener"))
    held = worker.log.read_text(encoding="utf-8").count("deliveries are held")
    return relay, listener if link == "broker" else held


@contextmanager
def _told(stage: Stage) -> Iterator[None]:
    """Ten things go on happening, side by side, until the fault is over."""
    over = Event()

    def tell() -> None:
        things, number = [uuid4() for _ in range(10)], 0
        while not over.wait(len(things) / PER_SECOND):
            number += 1
            stage.bus.tell(*(event(thing, number) for thing in things))

    with ThreadPoolExecutor(1) as teller:
        telling = teller.submit(tell)
        try:
            yield
        finally:
            over.set()
        telling.result()


def _wait_until(over: float) -> None:
    Event().wait(max(0.0, over - time.monotonic()))


def test_whatever_happens_to_a_line_all_arrives_once_and_in_order(grounds: Grounds) -> None:
    hold(drill(grounds, SHORT))


def test_who_never_asks_whether_a_line_is_dead_does_not_notice(grounds: Grounds) -> None:
    patient = Size(1, 20, "without_heartbeat", patience=15, faults=("clogged",))

    assert broken(drill(grounds, patient), *(f"{link} line clogged: it is noticed" for link in LINKS))
