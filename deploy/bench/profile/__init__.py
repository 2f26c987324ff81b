"""Where the time of a transition, a list, a forwarded call and a heard event goes, layer by layer."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping

from deploy.bench.figures import Figure, Section
from deploy.bench.ground import ground, run
from deploy.bench.http.rows import Drafts, past
from deploy.bench.http.servers import GATEWAY, SERVICE, Place
from deploy.bench.ours import Ours, of_gateway
from deploy.local.postgresql import PostgreSQL
from deploy.local.programs import Program, surroundings
from deploy.local.rabbitmq import RabbitMQ

PAST, DRAFTS, CALLS, EVENTS = 10_000, 5_000, 1_500, 6_000

WORDS = """\
Each runs alone in a process of its own, without a web server around it, and is looked at a thousand times a second:
what is on top of Python's stack then is what the time goes to (the standard library counts for who called it). "Waiting
for PostgreSQL" is what the database itself and the way there take, from sending a statement to having its answer."""


def measure(database: PostgreSQL, broker: RabbitMQ) -> Section:
    """One child process for each of what is looked at."""
    figures = [*_of_the_web(Place(database))]
    for name, contestant in (("a heard event, an ordinary listener", Ours), ("a heard event, read models", of_gateway)):
        with ground(database, broker) as place:
            one = contestant(place)
            environment = one.command(one.hears, "work").environment
            figures += _told(name, _looked_at("hearing", environment, one.hears, str(EVENTS)))
    return Section("Where the time goes", figures, words=WORDS)


def _of_the_web(place: Place) -> Iterator[Figure]:
    url = place.database("bench_profile")
    past(url, PAST)
    first = Drafts(url, DRAFTS).reserve(DRAFTS)
    service = place.environment(url)
    yield from _told("a transition", _looked_at("web", service, "submit", str(first), str(CALLS)))
    yield from _told("a list of 50", _looked_at("web", service, "list", str(first), str(CALLS)))
    place.people()
    with place.serving(SERVICE, url) as served:
        upstreams = {"KOPRU_UPSTREAMS": f"excursions=http://127.0.0.1:{served.port}"}
        gateway = place.environment(place.own_database(GATEWAY)) | upstreams
        yield from _told("a forwarded list", _looked_at("web", gateway, "forward", str(first), str(CALLS)))


def _looked_at(which: str, environment: Mapping[str, str], *words: str) -> dict[str, float]:
    command = (sys.executable, "-m", f"deploy.bench.profile.{which}", *words)
    program = Program(f"profile-{which}", command, {**surroundings(), **environment})
    found: dict[str, float] = json.loads(run(program))
    return found


def _told(name: str, found: dict[str, float]) -> Iterator[Figure]:
    whole = sum(found.values())
    yield Figure(f"{name}: in all", "ms", (whole,))
    for layer, taken in sorted(found.items(), key=lambda one: -one[1]):
        yield Figure(f"{name}: {layer}", "ms", (taken,), f"{100 * taken / whole:.0f} %")
