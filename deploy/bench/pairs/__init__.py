"""Ten thousand pairs with three years of history: every page and list beside its time at one hundred."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack

import httpx

from chassis.identity import Role
from deploy.bench.figures import Bar, Section
from deploy.bench.http.askers import at_a_browser, at_the_service
from deploy.bench.http.load import Ran
from deploy.bench.http.servers import GATEWAY, Place
from deploy.bench.pairs import copies
from deploy.bench.pairs.story import SERVICE, played
from deploy.bench.sizes import Grown, Questions, asked, measured, opened
from deploy.local.postgresql import PostgreSQL
from deploy.local.rabbitmq import RabbitMQ

FEW, MANY = 100, 10_000
MOST = 1.5
SECONDS = 0.15
# Single answers of a few milliseconds scatter by half; the middle of many rounds does not.
ROUNDS = 9
# Ledger PAR-17: five thousand partnerships are to be listed within two seconds; here there are twice as many.
LEDGER_MS = 2_000
LISTS = (
    "action-plans", "activities", "contents", "coordinators", "evaluation-meetings", "evaluation-reports", "indicators",
    "indicator-values", "joint-zumre-heads", "material-supports", "meetings", "objectives", "packages", "partnerships",
    "plan-revisions", "plan-sections", "school-years", "teacher-cooperations",
)  # fmt: skip
FOLLOWED = (
    "action-plans?order=due", "action-plans?overdue=yes", "evaluation-reports?order=due", "partnerships?overdue=yes",
    "partnerships?untold=yes", "school-years?overdue=yes", "school-years?overdue=yes&measured=no", "school-years/sums",
)  # fmt: skip
THINGS = ("partnerships", "action-plans", "evaluation-reports", "plan-sections", "activities")

WORDS = f"""\
The past: one pair whose year was played through the doors, copied by set-based SQL with ids, schools and days of its
own for every pair and year (`VACUUM ANALYZE` follows). The province that asks has {copies.IN_THE_PROVINCE} pairs at
both sizes and the district {copies.IN_THE_DISTRICT}, so that both find whole pages; the others lie in
{copies.PROVINCES} provinces more, and OGM sees all of them. One client asks for each address for {SECONDS} s, at both
sizes in turn, {ROUNDS} times; {{count}} addresses: every list asked by a school, a district, a province and OGM, what
directorates follow narrowed and in order, a thing of each kind, and the pages that OGM sees at the gateway.
Again: `make bench ONLY=pairs`."""


def measure(database: PostgreSQL, _: RabbitMQ) -> Section:
    """Both sizes, each on a database of its own, side by side."""
    place = Place(database, SERVICE)
    place.people()
    with ExitStack() as stack:
        runs: Questions = {}
        for pairs in (FEW, MANY):
            url = place.database(f"bench_pairs_{pairs}")
            folder = place.folder / f"story-{pairs}"
            played(url, folder)
            copies.copied(database.url, url, place.word, folder, pairs)
            port = stack.enter_context(place.serving(SERVICE, url)).port
            upstreams = f"partnership=http://127.0.0.1:{port}"
            own = place.own_database(GATEWAY)
            pages = stack.enter_context(place.serving(GATEWAY, own, KOPRU_UPSTREAMS=upstreams)).port
            runs |= _at_the_service(place, port, pairs) | _at_the_gateway(place, port, pages, pairs)
        return _told(measured(runs, FEW, MANY, ROUNDS))


def _at_the_service(place: Place, port: int, pairs: int) -> Questions:
    school = copies.school()
    district, province = school.rpartition("/")[0], "/".join(school.split("/")[:2])
    found: Questions = {}
    for who, role, unit in (
        ("school", Role.PRINCIPAL, school),
        ("district", Role.DISTRICT_OFFICER, district),
        ("province", Role.PROVINCE_OFFICER, province),
        ("ministry", Role.OGM_OFFICER, "tr"),
    ):
        asker = at_the_service(place.keys, role, unit, "partnership")
        for path in (*LISTS, *FOLLOWED):
            found[f"{who}: {path}, {pairs}"] = asked(asker, port, path, SECONDS)
    for things, thing in _one_of_each(place, port):
        asker = at_the_service(place.keys, Role.OGM_OFFICER, "tr", "partnership")
        found[f"thing: {things}, {pairs}"] = asked(asker, port, f"{things}/{thing}", SECONDS)
    return found


def _one_of_each(place: Place, port: int) -> Iterator[tuple[str, str]]:
    token = at_the_service(place.keys, Role.OGM_OFFICER, "tr", "partnership").token
    for things in THINGS:
        address = f"http://127.0.0.1:{port}/v1/{things}?limit=10"
        answer = httpx.get(address, headers={"Authorization": f"Bearer {token}"}, trust_env=False).raise_for_status()
        yield things, answer.json()["items"][-1]["id"]


def _at_the_gateway(place: Place, port: int, pages: int, pairs: int) -> Questions:
    ogm = at_a_browser(pages, "haluk.sezer")
    paths = ["", *(f"/{path}" for path in LISTS if path not in {"indicators", "objectives"}), "/school-years/by-place"]
    paths += [f"/{things}/{thing}" for things, thing in _one_of_each(place, port)]
    return {
        f"page: /partnership{re.sub('[0-9a-f-]{36}', '…', path)}, {pairs}": opened(
            ogm, pages, f"/partnership{path}", SECONDS
        )
        for path in paths
    }


def _told(found: dict[str, list[Ran]]) -> Section:
    grown = Grown(found, FEW, MANY, MOST)
    bars = [*grown.bars(), Bar("the slowest of all", grown.slowest(), most=LEDGER_MS, unit="ms")]
    words = WORDS.format(count=len(grown.growth()))
    return Section(f"{MANY:,} pairs with three years of history", grown.figures(), bars, words)
