"""The event path: ours, the least that keeps the same promise, and the peers, on the same servers in one run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from deploy.bench import contests, standing
from deploy.bench.contestants import Contestant
from deploy.bench.figures import Bar, Figure, Section
from deploy.bench.ground import Ground, ground, started, until
from deploy.bench.hand_written import HandWritten
from deploy.bench.ours import Ours, of_gateway
from deploy.bench.peer import PEERS, Peer
from deploy.local.postgresql import PostgreSQL
from deploy.local.programs import NotReady
from deploy.local.rabbitmq import RabbitMQ

RUNS = 3
GENTLE = 100.0
GENTLE_EVENTS = 400
IDLE_SECONDS = 20.0

OURS, GATEWAY = "ours, an ordinary listener", "ours, the gateway's read models"
FIFTY, SETS, ONE = "by hand, 50 in a transaction", "by hand, sets of 50", "by hand, one in a transaction"

WORDS = f"""\
Everyone passes the same events (about a kilobyte, as a programme tells them) through the same PostgreSQL
(`synchronous_commit` on) and the same RabbitMQ (quorum queues; Dramatiq cannot ask for one and has its own
durable queue), each sender and each hearer one process of its own.

- *Ours* is `python -m chassis work SERVICE relay` and `… listener`: outbox, confirmed publish, inbox, and one
  row as the deed; for the gateway, instead, its whole read models (timeline, cases, tasks, readers: four
  statements a set).
- *By hand* is `deploy/bench/reference`: psycopg and pika alone, an outbox of four columns, an inbox of one, the
  same row as the effect. It has no retries, no parking, no order of things behind a failure, no metrics and no
  health.
- *The peers* (`deploy/bench/peers`) publish with confirms and commit the same row for each message. **They have
  no outbox and no inbox**: a crash between commit and publish loses the event, a redelivery does the effect
  twice. Their way begins at the publish, not at a commit.

*The whole way* counts effects a second between the first and the last while everything runs at once; *sends*
and *hears* have both cores to themselves. Moments of effects are PostgreSQL's own commit timestamps. A delay
counts from just before the COMMIT of the event (peers: the publish) to the commit of its effect; *at full rate*
one writer commits event after event as fast as it can, so that the delay is mostly waiting in line. Everyone runs
once in each of {RUNS} rounds."""


@dataclass
class Results:
    """What one contestant did, run by run."""

    whole: list[float] = field(default_factory=list)
    sends: list[float] = field(default_factory=list)
    hears: list[float] = field(default_factory=list)
    gentle: list[contests.Delays] = field(default_factory=list)
    full: list[contests.Delays] = field(default_factory=list)

    def figures(self, name: str) -> list[Figure]:
        """As lines of the table."""
        found = [
            Figure(f"{name}: the whole way", "events/s", tuple(self.whole)),
            Figure(f"{name}: sends", "events/s", tuple(self.sends)),
            Figure(f"{name}: hears", "events/s", tuple(self.hears)),
        ]
        for pace, delays in ((f"at {GENTLE:.0f} events/s", self.gentle), ("at full rate", self.full)):
            found.append(Figure(f"{name}: delay {pace}, p50", "ms", tuple(one.p50 for one in delays)))
            found.append(Figure(f"{name}: delay {pace}, p99", "ms", tuple(one.p99 for one in delays)))
        return found


# Who takes part, and how many events at once take a few seconds.
CONTESTANTS: Mapping[str, tuple[Callable[[Ground], Contestant], int]] = {
    OURS: (Ours, 6_000),
    GATEWAY: (of_gateway, 6_000),
    FIFTY: (partial(HandWritten, manner="fifty"), 6_000),
    SETS: (partial(HandWritten, manner="sets"), 12_000),
    ONE: (partial(HandWritten, manner="one"), 2_000),
    **{name: (partial(Peer, name=name), 1_500) for name in PEERS},
}


def measure(database: PostgreSQL, broker: RabbitMQ) -> Section:
    """In rounds of all contestants, each on fresh ground: a slow minute of the machine is nobody's alone."""
    results = {name: Results() for name in CONTESTANTS}
    for _ in range(RUNS):
        for name, (make, count) in CONTESTANTS.items():
            with ground(database, broker) as place:
                try:
                    _run(make(place), count, results[name])
                except NotReady as why:
                    raise NotReady(f"{name}: {why}") from why
    with ground(database, broker) as place:
        standings, bars = _standing(Ours(place))
    figures = [figure for name, one in results.items() for figure in one.figures(name)]
    return Section("Event path", [*figures, *standings], [*_bars(results), *bars], WORDS)


def _run(one: Contestant, count: int, results: Results) -> None:
    with contests.going(one):
        results.whole.append(contests.whole_way(one, count))
        results.gentle.append(contests.delays(one, GENTLE_EVENTS, GENTLE))
        results.full.append(contests.delays(one, count // 4, 0))
    results.sends.append(contests.sent(one, count))
    results.hears.append(contests.heard(one, count))


def _bars(results: Mapping[str, Results]) -> list[Bar]:
    whole = {name: Figure(name, "events/s", tuple(one.whole)).median for name, one in results.items()}
    best = max(PEERS, key=lambda name: whole[name])
    p99 = Figure(OURS, "ms", tuple(one.p99 for one in results[OURS].gentle)).median
    return [
        Bar("ordinary listeners ÷ by hand, 50 in a transaction", whole[OURS] / whole[FIFTY], least=0.9),
        Bar(f"ordinary listeners ÷ the best peer ({best})", whole[OURS] / whole[best], least=1.5),
        Bar("the gateway's read models ÷ by hand, sets of 50", whole[GATEWAY] / whole[SETS], least=0.8),
        Bar(f"p99 from commit to committed effect at {GENTLE:.0f} events/s", p99, most=25, unit="ms"),
    ]


def _standing(one: Ours) -> tuple[list[Figure], list[Bar]]:
    relay, listener = one.sender(), one.hearer()
    ready = tuple(
        standing.seconds_to_ready(program, port)
        for _ in range(RUNS)
        for program, port in ((relay, one.relay_port), (listener, one.listener_port))
    )
    with started(relay, listener) as processes:
        until(lambda: standing.is_ready(one.relay_port) and standing.is_ready(one.listener_port), "both are ready")
        idle = standing.share_of_a_core(processes[0].pid, IDLE_SECONDS)
        before = contests.effects(one)
        one.pour(6_000)
        until(lambda: contests.effects(one) >= before + 6_000, "the effects")
        memory = [standing.megabytes(process.pid) for process in processes]
    figures = [
        Figure("relay and listener: from start to ready", "s", ready),
        Figure("relay: idle", "% of a core", (idle,), f"over {IDLE_SECONDS:.0f} s"),
        Figure("relay: resident after 6,000 events", "MB", (memory[0],)),
        Figure("listener: resident after 6,000 events", "MB", (memory[1],)),
    ]
    bars = [
        Bar("an idle relay", idle, most=1, unit="% of a core"),
        Bar("a worker from start to ready, the slowest", max(ready), most=2, unit="s"),
        Bar("the largest process of ours", max(memory), most=120, unit="MB"),
    ]
    return figures, bars
