"""HTTP: a transition and a list at our own door, beside bare Flask and pgbench; the gateway; growth; the tail."""

from __future__ import annotations

from deploy.bench.figures import Bar, Figure, Section
from deploy.bench.http.comparing import Stand, at_half, lists, stand, transitions
from deploy.bench.http.forwarding import through_the_gateway
from deploy.bench.http.growth import with_a_past
from deploy.bench.http.servers import SERVICE, Place
from deploy.local.postgresql import PostgreSQL
from deploy.local.rabbitmq import RabbitMQ

WORDS = """\
A transition is a principal submitting a draft of the tests' made-up service: authorised by the gateway's signed token,
validated, with an `Idempotency-Key`; thing, line of history, event and kept answer are committed together. The bare
applications run in the same gunicorn with the same settings and check nothing; "same SQL" sends the {statements}
statements that PostgreSQL logged for one transition of ours, one by one by psycopg; pgbench sends them too, prepared.
The list is what a school sees of its hundred requests, first page. The load comes from one process on the same cores,
and costs them {own:.0f} µs a call. "On a schedule": sent when due, whatever is still unanswered, and counted from then.
Again: `make bench ONLY=http`.\
"""
MOST_MEGABYTES, MOST_SECONDS = 120, 3


def measure(database: PostgreSQL, _broker: RabbitMQ) -> Section:
    """Everything in turn; what is compared runs side by side."""
    place = Place(database)
    with stand(place) as here:
        parts = [transitions(here), lists(here)]
        most = [max(figure.median for figure in figures if "ours" in figure.what) for figures, _ in parts]
        parts += [at_half(here, *most), through_the_gateway(here), _frugal(here)]
        own = here.submit(16)
        words = WORDS.format(statements=len(here.statements), own=1e6 * own.own / len(own.taken))
    parts.append(with_a_past(place))
    return Section(
        "HTTP", [one for part in parts for one in part[0]], [one for part in parts for one in part[1]], words
    )


def _frugal(here: Stand) -> tuple[list[Figure], list[Bar]]:
    """How soon the web process answers, and what each of its processes keeps in memory after all this."""
    started = []
    for _ in range(3):
        with here.place.serving(SERVICE, here.url) as again:
            started.append(again.started_in)
    start = Figure("web: start to ready", "s", tuple(started))
    memory = Figure("web: resident, the largest process", "MB", (max(here.ours.resident()),))
    return [start, memory], [
        Bar("web: start to ready", start.median, most=MOST_SECONDS, unit="s"),
        Bar("web: resident, the largest process", memory.median, most=MOST_MEGABYTES, unit="MB"),
    ]
