"""Fifty thousand activity records and four hundred jurors: queue, ranked list and fairness view beside five hundred."""

from __future__ import annotations

import time
from contextlib import ExitStack
from pathlib import Path

import httpx

from chassis.db import transaction
from chassis.identity import Actor, Post, Role
from chassis.transitions import create
from deploy.bench.figures import Bar, Figure, Section
from deploy.bench.http.askers import Asker, at_the_service
from deploy.bench.http.load import Ran
from deploy.bench.http.servers import Place
from deploy.bench.judging import filling
from deploy.bench.sizes import Grown, Questions, asked, measured
from deploy.local.databases import connect
from deploy.local.postgresql import PostgreSQL
from deploy.local.rabbitmq import RabbitMQ
from services.awards.judging.fairness_reports.process import FAIRNESS_REPORT
from services.awards.years.bodies.model import Kind
from tests.doors import opened

SERVICE = "services.awards"
FEW, MANY = 500, 50_000
MOST, MOST_MS = 1.5, 500
SECONDS, ROUNDS = 0.15, 9
# So long may it take to work the fairness view out, once; it is read as often as wanted.
REPORT_SECONDS = 25
LIST = f"project_year={filling.JUDGED_YEAR}&award_area={filling.AREAS[0]}&recipient_group=teacher"

WORDS = f"""\
Two project years of a province with {filling.SCHOOLS} schools at both sizes, written by set-based SQL (`VACUUM ANALYZE`
follows): of five records four are nominated. In the one year they wait to be scored and each has the sheets of two
jurors, in the other each is scored by three of {filling.JURORS} jurors, who differ in severity. The juror who asks has
scored {filling.DONE} at both sizes. One client asks for each address for {SECONDS} s, at both sizes in turn, {ROUNDS}
times; {{count}} addresses. The fairness view is worked out once, by its own step, and then read.
Again: `make bench ONLY=judging`."""


def measure(database: PostgreSQL, _: RabbitMQ) -> Section:
    """Both sizes, each on a database of its own, side by side."""
    place = Place(database, SERVICE)
    took: dict[int, float] = {}
    with ExitStack() as stack:
        runs: Questions = {}
        for size in (FEW, MANY):
            url = place.database(f"bench_judging_{size}")
            filled(place, url, size)
            report, took[size] = reported(url, place.folder / f"judging-{size}")
            port = stack.enter_context(place.serving(SERVICE, url)).port
            runs |= _questions(place, port, report, size)
        return _told(measured(runs, FEW, MANY, ROUNDS), took)


def filled(place: Place, url: str, size: int) -> None:
    """Records, candidacies and scores, as the administrator: neither triggers nor keys look at each row."""
    with connect(place.server.url.rpartition("/")[0] + "/" + url.rpartition("/")[2]) as connection:
        connection.execute("SET session_replication_role = replica")
        filling.years(connection)
        filling.schools(connection)
        filling.judged(connection, size)
        connection.execute("VACUUM ANALYZE")


def reported(url: str, folder: Path) -> tuple[str, float]:
    """The fairness view of the judged year, made by its own step: its id, and how long that took."""
    folder.mkdir(parents=True, exist_ok=True)
    with opened(SERVICE, url, folder):
        began = time.perf_counter()
        with transaction() as session:
            report = create(session, FAIRNESS_REPORT, "make", JUROR, {"project_year": filling.JUDGED_YEAR})
        return str(report.id), time.perf_counter() - began


JUROR = Actor(filling.ASKER, (Post(Role.BIGEP_BODY_MEMBER, filling.PROVINCE, Kind.MONITORING_EVALUATION_BOARD),))


def _questions(place: Place, port: int, report: str, size: int) -> Questions:
    post = JUROR.posts[0]
    asker = at_the_service(place.keys, post.role, post.unit, "awards", JUROR.person, post.branch)
    compared = f"fairness-ranks?report={report}&award_area={filling.AREAS[0]}&recipient_group=teacher"
    paths = {
        "scoring queue: what is to be scored": "scoring-queue",
        "scoring queue: of one area": f"scoring-queue?award_area={filling.AREAS[0]}",
        "scoring queue: what is done": "scoring-queue?show=done",
        "ranking: the first page": f"ranked-candidacies?{LIST}",
        "ranking: the page after it": f"ranked-candidacies?{LIST}&after={_following(asker, port)}",
        "fairness view: districts, levels and sizes": f"fairness-reports/{report}",
        "fairness view: jurors": f"fairness-jurors?report={report}",
        "fairness view: ranks beside ranks": compared,
    }
    return {f"{what}, {size}": asked(asker, port, path, SECONDS) for what, path in paths.items()}


def _following(asker: Asker, port: int) -> str:
    address = f"http://127.0.0.1:{port}/v1/ranked-candidacies?{LIST}"
    answer = httpx.get(address, headers={"Authorization": f"Bearer {asker.token}"}, trust_env=False).raise_for_status()
    return str(answer.json()["next"])


def _told(found: dict[str, list[Ran]], took: dict[int, float]) -> Section:
    grown = Grown(found, FEW, MANY, MOST)
    made = "the fairness view worked out"
    bars = [
        *grown.bars(),
        Bar("the slowest p95 of all", grown.slowest(0.95), most=MOST_MS, unit="ms"),
        Bar(made, took[MANY], most=REPORT_SECONDS, unit="s"),
    ]
    once = Figure(made, "s", (took[MANY],), f"at {FEW:,}: {took[FEW]:.2f} s")
    title = f"{MANY:,} activity records and {filling.JURORS} jurors"
    return Section(title, [*grown.figures(0.95), once], bars, WORDS.format(count=len(grown.growth())))
