"""The whole country, 1,200,000 people and 2,000,000 applications: everything beside its time at a hundredth."""

from __future__ import annotations

from contextlib import ExitStack
from uuid import UUID

from chassis.identity import Role
from deploy.bench.country import people, schools, trainings
from deploy.bench.country.filling import Unindexed
from deploy.bench.country.questions import (
    AT_THE_SERVICE,
    DIRECTORY,
    PAGES,
    WHO,
    is_promised,
    kind_in_the_directory,
    kind_of,
)
from deploy.bench.figures import Bar, Section
from deploy.bench.http.askers import at_a_browser, at_the_gateway, at_the_service
from deploy.bench.http.load import Ran
from deploy.bench.http.servers import GATEWAY, Place
from deploy.bench.sizes import Grown, Questions, asked, measured, opened
from deploy.local.databases import connect
from deploy.local.postgresql import PostgreSQL
from deploy.local.rabbitmq import RabbitMQ

SERVICE = "services.training"
FEW, MANY = 12_000, 1_200_000
APPLICATIONS = {FEW: 20_000, MANY: 2_000_000}
MOST, MOST_MS = 1.5, 500
SECONDS, SECONDS_PROMISED, ROUNDS = 0.1, 0.4, 5
TEACHER = "murat.deniz"  # of the demo, at the school that asks

WORDS = f"""\
Schools of {people.AT_A_SCHOOL} people, their posts and numbers in the gateway's directory and in the service's copy;
four years of plans, trainings, applications in every state and certificates, two half-years of needs and requests, and
what schools keep besides, written by set-based SQL (indexes, `VACUUM ANALYZE` and a checkpoint follow). The province
that asks has {people.IN_THE_PROVINCE} schools at both sizes and the district {people.IN_THE_DISTRICT};
{trainings.APPLICANTS:,} want the same training at both. Names are drawn unevenly from some hundred thousand. One client
asks for each address at one size and at once at the other, {SECONDS} s each ({SECONDS_PROMISED} s of what a bar was set
for), {ROUNDS} times over all {{count}} addresses. Again: `make bench ONLY=country`.

A name that one of {FEW:,} has and a page of {MANY:,} takes what the rows of a page take. What finds many by a piece of
their names (`units?q=okul`) puts them in order after they were found.

What looks at every school for each answer (`duty-rates`, `school-community-shares`) or adds up what all places have
(`need-counts` of the country, `survey-reports`) grows with the country, and half a second is its bar. To stay as it
is, it would have to be counted when it changes, as the school years of pairs are (`chassis/follow_up.py`)."""


def measure(database: PostgreSQL, _: RabbitMQ) -> Section:
    """Both sizes, each with databases of its own, side by side."""
    place = Place(database, SERVICE)
    place.people()
    with ExitStack() as stack:
        runs: Questions = {}
        for size in (FEW, MANY):
            directory, url = filled(place, size)
            port = stack.enter_context(place.serving(SERVICE, url)).port
            upstreams = f"training=http://127.0.0.1:{port}"
            pages = stack.enter_context(place.serving(GATEWAY, directory, KOPRU_UPSTREAMS=upstreams)).port
            runs |= _at_the_service(place, port, size) | _at_the_gateway(pages, size)
        with place.administrator() as connection:
            connection.execute("CHECKPOINT")
        return _told(measured(runs, FEW, MANY, ROUNDS))


def filled(place: Place, size: int) -> tuple[str, str]:
    """The URLs of a directory and of the service's database, with a country of so many people."""
    directory = place.database(f"bench_directory_{size}", GATEWAY)
    with connect(_by_administrator(place, directory)) as connection:
        connection.execute("SET session_replication_role = replica")
        people.invent(connection, size)
        with Unindexed(connection):
            people.in_the_directory(connection)
        connection.execute("DROP TABLE everybody")
        connection.execute("VACUUM ANALYZE")
    service = place.database(f"bench_training_{size}")
    offered = trainings.Offered(size)
    with connect(_by_administrator(place, service)) as connection:
        connection.execute("SET session_replication_role = replica")
        people.invent(connection, size)
        with Unindexed(connection):
            people.in_a_copy(connection)
            trainings.offers(connection, offered)
            trainings.applied(connection, offered, size, APPLICATIONS[size], _teacher(place))
            trainings.ended(connection)
            trainings.at_schools(connection)
            for fill in (schools.needs, schools.requests, schools.own_development, schools.at_work):
                fill(connection)
            schools.to_read(connection, size)
        connection.execute("DROP TABLE everybody")
        connection.execute("VACUUM ANALYZE")
    return directory, service


def _by_administrator(place: Place, url: str) -> str:
    return place.server.url.rpartition("/")[0] + "/" + url.rpartition("/")[2]


def _teacher(place: Place) -> UUID:
    with connect(place.own_database(GATEWAY)) as connection:
        [[found]] = connection.execute("SELECT id FROM people WHERE username = %s", [TEACHER]).fetchall()
    return UUID(str(found))


def _at_the_service(place: Place, port: int, size: int) -> Questions:
    found: Questions = {}
    for who, (role, unit, _) in WHO.items():
        person = _teacher(place) if role is Role.TEACHER else None
        asker = at_the_service(place.keys, role, unit, "training", person)
        for path in AT_THE_SERVICE[who]:
            kind = kind_of(path, who)
            found[f"{kind}: {who}, {path}, {size}"] = asked(asker, port, path, _seconds(kind))
    return found


def _at_the_gateway(port: int, size: int) -> Questions:
    found: Questions = {}
    asker = at_the_gateway(port, "gateway")
    for path in DIRECTORY:
        kind = kind_in_the_directory(path)
        found[f"{kind}: {path}, {size}"] = asked(asker, port, path, _seconds(kind))
    for who, (_, _, name) in WHO.items():
        visitor = at_a_browser(port, name)
        for path in PAGES[who]:
            kind = kind_of(path, who)
            found[f"{kind}: {who}, page {path}, {size}"] = opened(visitor, port, path, _seconds(kind))
    return found


def _seconds(kind: str) -> float:
    return SECONDS_PROMISED if is_promised(kind) else SECONDS


def _told(found: dict[str, list[Ran]]) -> Section:
    grown = Grown(found, FEW, MANY, MOST)
    bars = [*grown.bars(), Bar("the slowest p95 of all", grown.slowest(0.95), most=MOST_MS, unit="ms")]
    words = WORDS.format(count=len(grown.growth()))
    title = f"The whole country: {MANY:,} people and {APPLICATIONS[MANY]:,} applications"
    return Section(title, grown.figures(0.95), bars, words)
