"""The same calls with a thousand to a million requests of the past, each size on a database of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from uuid import UUID

from chassis.identity import Role
from deploy.bench.figures import Bar, Figure
from deploy.bench.http.askers import Asker, at_the_service
from deploy.bench.http.load import Ran, as_fast_as_answered
from deploy.bench.http.rows import PROVINCE, SCHOOL, Drafts, district_of, id_of, past, school_of
from deploy.bench.http.runs import latencies, ratio, side_by_side
from deploy.bench.http.servers import SERVICE, Place

SIZES = (1_000, 10_000, 100_000, 1_000_000)
DRAFTS = 8_000
SECONDS = 1.0
FLAT = 1.2
CALLS = ("transition", "list for a school", "list for a district", "list for the province")


def with_a_past(place: Place) -> tuple[list[Figure], list[Bar]]:
    """Every size in every round, and at the largest also the page after a million rows."""
    with ExitStack() as stack:
        runs: dict[str, Callable[[], Ran]] = {}
        for size in SIZES:
            url = place.database(f"bench_{size}")
            past(url, size)
            runs |= _runs(place, stack.enter_context(place.serving(SERVICE, url)).port, size, Drafts(url, DRAFTS).ids())
        with place.administrator() as connection:
            connection.execute("CHECKPOINT")
        side_by_side(runs, rounds=1)  # what is asked for often is in memory
        return _told(side_by_side(runs, rounds=5))


def _runs(place: Place, port: int, size: int, ids: Iterator[UUID]) -> dict[str, Callable[[], Ran]]:
    # One client each: of several, how they happen to be shared out among the workers is a factor of nearly two.
    def listing(who: Asker, query: str = "limit=50") -> Callable[[], Ran]:
        return lambda: as_fast_as_answered(port, who.lists(query), 1, SECONDS)

    school = at_the_service(place.keys, Role.PRINCIPAL, school_of(size // 2))
    district = at_the_service(place.keys, Role.DISTRICT_OFFICER, district_of(size // 2))
    province = at_the_service(place.keys, Role.PROVINCE_OFFICER, PROVINCE)
    calls = at_the_service(place.keys, Role.PRINCIPAL, SCHOOL).submits(ids)
    found = {
        f"{CALLS[0]}, {size:,} of the past": lambda: as_fast_as_answered(port, calls, 1, SECONDS),
        f"{CALLS[1]}, {size:,} of the past": listing(school),
        f"{CALLS[2]}, {size:,} of the past": listing(district),
        f"{CALLS[3]}, {size:,} of the past": listing(province),
    }
    if size == max(SIZES):
        found[f"page after row {size:,}"] = listing(province, f"limit=50&after={id_of(100)}")
    return found


def _told(found: dict[str, list[Ran]]) -> tuple[list[Figure], list[Bar]]:
    figures = {what: latencies(what, runs) for what, runs in found.items()}
    few, many = f", {min(SIZES):,} of the past", f", {max(SIZES):,} of the past"
    bars = [
        Bar(f"{call}: time at a million, of a thousand", ratio(figures[call + many], figures[call + few]), most=FLAT)
        for call in CALLS
    ]
    deep, first = figures[f"page after row {max(SIZES):,}"], figures[CALLS[3] + many]
    bars.append(Bar("page after a million rows, of page 1", ratio(deep, first), most=FLAT))
    return sorted(figures.values(), key=lambda figure: figure.what.partition(",")[0]), bars
