"""The chassis's command line with one mechanism taken out, so that a drill is seen to notice. Only tests start it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

from pika.channel import Channel

from chassis import __main__ as command_line
from chassis import broker, consumer, db, inbox, outlet
from chassis.subscriptions import Listener
from tests.chaos.drills.slow import app as slow
from tests.chassis.counting import app as counting

ANSWERS_WITHIN = 3.0


def whole() -> None:
    """Nothing is taken out."""


def without_mandatory() -> None:
    """The broker is not asked to give back what no queue is bound for."""
    publish = Channel.basic_publish

    def carelessly(channel: Channel, *words: Any, mandatory: bool) -> None:
        publish(channel, *words, mandatory=False)

    Channel.basic_publish = carelessly


def without_holding() -> None:
    """A listener whose database is away takes it for a fault, and falls."""
    consumer.is_away = lambda _raised: False  # type: ignore[attr-defined]  # taken out on purpose


def without_suspicion() -> None:
    """However often a message was lost with its consumer, it is taken together with its neighbours."""
    consumer.SUSPECTED = sys.maxsize


def without_retries() -> None:
    """What fails is not written down in the inbox: the broker delivers it again and again."""

    def refuse(*_: object, **__: object) -> None:
        raise RuntimeError("the event goes back to the broker")

    inbox.failed = refuse  # type: ignore[assignment]  # taken out on purpose


def with_short_pauses() -> None:
    """Nothing is taken out; the tries of an event come quickly one after the other."""
    inbox.LADDER = tuple(timedelta(seconds=0.1) for _ in inbox.LADDER)


def without_pausing() -> None:
    """The relay does not know the broker's alarm, and gives a blocked connection five seconds."""
    every = broker.addresses

    def hasty(url: str = "") -> list[Any]:
        found = every(url)
        for one in found:
            one.blocked_connection_timeout = 5
        return found

    outlet.addresses = hasty  # type: ignore[attr-defined]  # taken out on purpose
    outlet.ConfirmedOutlet.wait_until_clear = lambda *_: None  # type: ignore[method-assign]  # taken out on purpose


def with_a_slow_deed() -> None:
    """One listener for the quick deed and the slow one."""
    both = Listener(*slow.SERVICE.listener.rows, *counting.SERVICE.listener.rows)
    counting.SERVICE = replace(counting.SERVICE, listener=both)


def with_heartbeat(seconds: int) -> None:
    """Nothing is taken out (0 does): a dead line to broker or database is found so much sooner."""
    every = broker.addresses

    def quick(url: str = "") -> list[Any]:
        found = every(url)
        for one in found:
            one.heartbeat = seconds
        return found

    db.ANSWERS_WITHIN = ANSWERS_WITHIN if seconds else float(sys.maxsize)
    outlet.addresses = broker.addresses = quick  # type: ignore[attr-defined]  # see above


BREAKS: Mapping[str, Callable[[], None]] = {
    found.__name__: found
    for found in (
        whole,
        without_mandatory,
        without_holding,
        without_retries,
        without_suspicion,
        with_short_pauses,
        without_pausing,
        with_a_slow_deed,
    )
} | {"with_quick_heartbeat": partial(with_heartbeat, 2), "without_heartbeat": partial(with_heartbeat, 0)}


if __name__ == "__main__":
    BREAKS[sys.argv.pop(1)]()
    command_line.main()
