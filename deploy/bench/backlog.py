"""The backlog: the broker has been away, 100,000 events wait, and it comes back."""

from __future__ import annotations

import time

from deploy.bench import contests, standing
from deploy.bench.figures import Bar, Figure, Section
from deploy.bench.ground import ground, started, until
from deploy.bench.ours import Ours
from deploy.local import temporary
from deploy.local.postgresql import PostgreSQL
from deploy.local.rabbitmq import RabbitMQ

WAITING = 100_000
AWAY_FOR = 5.0

WORDS = f"""\
The broker is stopped while relay and listener run; {WAITING:,} events are committed to the outbox; the broker
is started, and the clock runs from the moment it lets people in until the last effect is committed. The roles
start again with a pause that has grown to two seconds by then, which is part of the time. Which part limits is
told by the relay's and the listener's rates: the events reach the broker long before their effects are
committed."""


def measure(database: PostgreSQL, broker: RabbitMQ) -> Section:
    """Once: it is long enough to be its own average. The broker is one of our own, since it is stopped."""
    with temporary.broker(durable=True) as node, ground(database, node.server) as place:
        one = Ours(place)
        with started(one.sender(), one.hearer()) as processes:
            until(lambda: standing.is_ready(one.relay_port) and standing.is_ready(one.listener_port), "both are ready")
            before = [standing.megabytes(process.pid) for process in processes]
            node.stop()
            one.pour(WAITING)
            time.sleep(AWAY_FOR)
            node.start()
            sent, heard = _drained(one)
            after = [standing.megabytes(process.pid) for process in processes]
    return Section("Backlog", _figures(sent, heard, before, after), _bars(sent, heard, after), WORDS)


def _drained(one: Ours) -> tuple[float, float]:
    began = time.monotonic()
    until(lambda: not contests.unsent(one), "the outbox is empty", within=600)
    sent = time.monotonic() - began
    until(lambda: contests.effects(one) >= WAITING, "every effect", within=600)
    return sent, time.monotonic() - began


def _figures(sent: float, heard: float, before: list[float], after: list[float]) -> list[Figure]:
    return [
        Figure(f"until all {WAITING:,} are confirmed by the broker", "s", (sent,), f"{WAITING / sent:,.0f} events/s"),
        Figure(f"until all {WAITING:,} effects are committed", "s", (heard,), f"{WAITING / heard:,.0f} events/s"),
        Figure("relay: resident before", "MB", (before[0],)),
        Figure("relay: resident after", "MB", (after[0],)),
        Figure("listener: resident before", "MB", (before[1],)),
        Figure("listener: resident after", "MB", (after[1],)),
    ]


def _bars(sent: float, heard: float, after: list[float]) -> list[Bar]:
    return [
        Bar("the listener's time ÷ the relay's: the relay is not what limits", heard / sent, least=1),
        Bar("the largest process of ours, afterwards", max(after), most=120, unit="MB"),
    ]
