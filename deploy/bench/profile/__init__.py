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
for PostgreSQL" is what the database itself and the way there take, from sending a statement to having its answer.

Where a bar is missed, this is what would have to change:

- *A transition beside bare Flask*: it is six statements, and besides what PostgreSQL does each costs about a fifth
  of a millisecond in SQLAlchemy and psycopg; our own rules are a tenth of the whole. History, event and kept answer
  would have to be one statement with the thing's row, and that row to be read and written without a mapped class. By
  count that comes to about half of bare Flask, at the price of the code that everybody reads. "The same SQL" has no
  statement that ours has not, so what is saved by fewer statements is saved on both sides.
- *A list*: nearly half of it makes fifty objects of fifty rows. Titles are methods of those objects.
- *Forwarding*: a second Flask request and one question to the directory, which grants nothing that has ended since.
  Less would be a proxy that speaks for people without asking who they are today.
- *An ordinary listener beside by hand*: each event has a deed, a function with a session. Of what one takes, psycopg is
  two fifths, as it is by hand; a fifth is SQLAlchemy's, and a tenth each the reading of its facts by their schema and
  the inbox, which keeps what parking and order need. And the relay sends little more than half of what the bare one
  sends, while both share two cores with PostgreSQL and the broker. Less would be deeds that are statements and no
  functions, put all at once; who hears very much can say so today (`OnAll`).
- *The read models beside two rows a set*: they write some eight rows and thirteen index entries for each event, in four
  statements a set. Less would be fewer questions that the gateway answers while a service is down: each of the tables
  and indexes has one."""


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
