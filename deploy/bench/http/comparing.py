"""One transition and one list of fifty, ours beside the least that could do the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from chassis.identity import Role
from deploy.bench.figures import Bar, Figure
from deploy.bench.http import pgbench, replay
from deploy.bench.http.askers import Asker, at_the_service
from deploy.bench.http.load import Ran, as_fast_as_answered, on_a_schedule
from deploy.bench.http.replay import Statement
from deploy.bench.http.rows import SCHOOL, Drafts, past, school_of, submitted
from deploy.bench.http.runs import SECONDS, latencies, rates, ratio, side_by_side
from deploy.bench.http.servers import PLAIN, SERVICE, Place, Served

CLIENTS = (1, 4, 16, 64)
PAST, DRAFTS = 10_000, 150_000
BUSY = 16  # the clients at which the bars are held
PACED_SECONDS = 4.0


@dataclass
class Stand:
    """What is compared, ready: our service and the bare application on one database."""

    place: Place
    url: str
    drafts: Drafts
    ours: Served
    plain: Served
    statements: list[Statement]

    @property
    def principal(self) -> Asker:
        return at_the_service(self.place.keys, Role.PRINCIPAL, SCHOOL)

    def submit(self, clients: int) -> Ran:
        return as_fast_as_answered(self.ours.port, self.principal.submits(self.drafts.ids()), clients, SECONDS)

    def same_sql(self, clients: int) -> Ran:
        calls = self.principal.submits(self.drafts.ids(), "/same/{}")
        return as_fast_as_answered(self.plain.port, calls, clients, SECONDS)

    def two_inserts(self, clients: int) -> Ran:
        return as_fast_as_answered(self.plain.port, self.principal.writes("/two", SCHOOL), clients, SECONDS)

    def list(self, clients: int) -> Ran:
        reader = at_the_service(self.place.keys, Role.PRINCIPAL, school_of(PAST // 2))
        return as_fast_as_answered(self.ours.port, reader.lists(), clients, SECONDS)

    def plain_list(self, clients: int) -> Ran:
        calls = self.principal.lists(f"limit=50&unit={school_of(PAST // 2)}", "/list")
        return as_fast_as_answered(self.plain.port, calls, clients, SECONDS)

    def pgbench(self, clients: int, whole: int) -> float:
        return pgbench.rate(self.place.folder, self.url, self.statements, self.drafts, clients, whole)


@contextmanager
def stand(place: Place) -> Iterator[Stand]:
    """Both applications on a database with ten thousand requests of the past; their caches are warm."""
    url = place.database("bench")
    past(url, PAST)
    drafts = Drafts(url, DRAFTS)
    with place.serving(SERVICE, url) as ours:
        asker = at_the_service(place.keys, Role.PRINCIPAL, SCHOOL)
        statements = replay.logged(place, ours, asker, drafts)
        file = place.folder / "statements.json"
        replay.keep(statements, file)
        with place.serving(PLAIN, url, BENCH_STATEMENTS=str(file)) as plain:
            found = Stand(place, url, drafts, ours, plain, statements)
            for warm in (found.same_sql, found.two_inserts, found.list, found.plain_list):
                warm(BUSY)
            yield found


def transitions(here: Stand) -> tuple[list[Figure], list[Bar]]:
    """Ours, the same SQL, two inserts and pgbench, at one client to sixty-four."""
    figures, bars = [], []
    for clients in CLIENTS:
        kinds = {
            "ours": lambda n=clients: here.submit(n),
            "bare Flask, same SQL": lambda n=clients: here.same_sql(n),
            "bare Flask, two inserts": lambda n=clients: here.two_inserts(n),
        }
        found = side_by_side(kinds)
        ours, same, two = (rates(f"transition, {_spoken(clients)}: {name}", runs) for name, runs in found.items())
        whole = int(same.median * SECONDS)
        bench = side_by_side({"pgbench": lambda n=clients, all_=whole: here.pgbench(n, all_)})  # type: ignore[misc]  # as above
        figures += [ours, same, two, Figure(f"transition, {_spoken(clients)}: pgbench", "/s", tuple(bench["pgbench"]))]
        if clients == BUSY:
            bars.append(Bar("transition, of bare Flask with the same SQL", ratio(ours, same), least=0.7))
            bars.append(Bar("transition, of bare Flask with two inserts", ratio(ours, two), least=0.5))
    if len(set(submitted(here.url))) > 1:
        raise RuntimeError("not every transition was kept whole, ours or a reference's: the figures mean nothing")
    return figures, bars


def lists(here: Stand) -> tuple[list[Figure], list[Bar]]:
    """Ours, and Core with orjson, at one client to sixty-four."""
    figures, bars = [], []
    for clients in CLIENTS:
        kinds = {"ours": lambda n=clients: here.list(n), "bare Flask, Core": lambda n=clients: here.plain_list(n)}
        found = side_by_side(kinds)
        ours, plain = (rates(f"list of 50, {_spoken(clients)}: {name}", runs) for name, runs in found.items())
        figures += [ours, plain]
        if clients == BUSY:
            bars.append(Bar("list of 50, of bare Flask with Core and orjson", ratio(ours, plain), least=0.8))
    return figures, bars


def at_half(here: Stand, write_rate: float, read_rate: float) -> tuple[list[Figure], list[Bar]]:
    """The tail at half of what was the most, sent on a schedule."""
    reader = at_the_service(here.place.keys, Role.PRINCIPAL, school_of(PAST // 2))
    found = side_by_side(
        {
            "writes": lambda: on_a_schedule(
                here.ours.port, here.principal.submits(here.drafts.ids()), write_rate / 2, PACED_SECONDS
            ),
            "reads": lambda: on_a_schedule(here.ours.port, reader.lists(), read_rate / 2, PACED_SECONDS),
        }
    )
    writes = latencies(f"transitions on a schedule of {write_rate / 2:.0f}/s", found["writes"], 0.99)
    reads = latencies(f"lists on a schedule of {read_rate / 2:.0f}/s", found["reads"], 0.99)
    return [writes, reads], [
        Bar("p99 of writes at half the most", writes.median, most=100, unit="ms"),
        Bar("p99 of reads at half the most", reads.median, most=50, unit="ms"),
    ]


def _spoken(clients: int) -> str:
    return "1 client" if clients == 1 else f"{clients} clients"
