"""Growth: the event path with a thousand and with a million events in the past of every table it touches."""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from deploy.bench import contests
from deploy.bench.figures import Bar, Figure, Section
from deploy.bench.ground import Ground, ask, ground
from deploy.bench.ours import Ours, of_gateway
from deploy.local.postgresql import PostgreSQL
from deploy.local.rabbitmq import RabbitMQ

PASTS = (1_000, 10_000, 100_000, 1_000_000)
# The p99 of one round is off by up to 60 %: among five rounds chance decides which size is the worst.
RUNS = 9
COUNT = 4_000
# Of 400 the four slowest would decide.
GENTLE, GENTLE_EVENTS = 100.0, 1_500
FLAT = 1.2

WORDS = """\
The past is written by set-based SQL (`VACUUM ANALYZE`, a checkpoint and a sync follow): so many published events in the
outbox, so many done in the inbox, so many lines in the gateway's timeline, and for every four of them a case, a
task and three readers. Ids grow with time, as ours do; the bodies of past events are short, since nothing on
this path reads them. Each size has databases of its own. Then the counting service tells, and the gateway's read models
hear, a round for each size in turn, so that a slow minute of the machine is everybody's; the first round of each is
not counted. A ratio compares the worst size with the best: where a million rows are not the worst, it is not the past
that is felt. Delays of single events scatter from round to round by more than the bar at every size; their medians do
not."""

# An id that grows with `n`: as uuid7, its first 48 bits are a time.
_ID = "(lpad(to_hex(1500000000000 + {n}), 12, '0') || '7' || substr(md5('{salt}' || {n}), 1, 3) || '8'"
_ID += " || substr(md5('{salt}' || {n}), 4, 15))::uuid"
_EVENT, _THING = _ID.format(n="n", salt="event"), _ID.format(n="n / 4", salt="thing")
_LONG_AGO = "now() - interval '80 days' + n * interval '1 second'"

_OUTBOX = f"""INSERT INTO outbox
    (event_id, thing_type, thing_id, sequence, type, payload, headers, occurred_at, published_at, position)
    SELECT {_EVENT}, 'thing', {_THING}, mod(n, 4) + 1, 'counting.thing.happened', '{{}}', '{{}}',
        {_LONG_AGO}, {_LONG_AGO}, (SELECT coalesce(max(position), 0) FROM outbox) + row_number() OVER (ORDER BY n)
    FROM generate_series(%s::int, %s::int) AS n"""
_HEARD = (
    f"""INSERT INTO inbox (id, state, type, source, subject, sequence, occurred_at, heard_at)
    SELECT ({_EVENT})::text, 'done', 'counting.thing.happened', '/counting', ({_THING})::text, mod(n, 4) + 1,
        {_LONG_AGO}, {_LONG_AGO} FROM generate_series(%s::int, %s::int) AS n""",
    f"""INSERT INTO timeline (event_id, subject, sequence, at, type, what, state, role, unit)
    SELECT {_EVENT}, {_THING}, mod(n, 4) + 1, {_LONG_AGO}, 'counting.thing.happened', '{{"tr": "Gönderdi"}}',
        '{{"code": "at_district", "tr": "İlçede"}}', 'principal', 'tr/10/' || mod(n, 4000)
    FROM generate_series(%s::int, %s::int) AS n""",
    f"""INSERT INTO cases
    (subject, service, thing, number, title, state, unit, link, opened_at, last_at, sequence)
    SELECT {_THING}, 'counting', 'thing', upper(to_hex(n)), '{{"tr": "Talep"}}', '{{"code": "at_district"}}',
        'tr/10/' || mod(n, 4000), '/counting/things/' || n, {_LONG_AGO}, {_LONG_AGO}, 4
    FROM generate_series(%s::int, %s::int) AS n WHERE mod(n, 4) = 0""",
    f"""INSERT INTO tasks (subject, whom, role, unit, place, since)
    SELECT {_THING}, 'district_officer@tr/10/' || mod(n, 400), 'district_officer', 'tr/10/' || mod(n, 400),
        'tr/10/' || mod(n, 400), {_LONG_AGO} FROM generate_series(%s::int, %s::int) AS n WHERE mod(n, 4) = 0""",
    f"""INSERT INTO case_readers (whom, subject)
    SELECT who || '@tr/10/' || mod(n, 4000), {_THING}
    FROM generate_series(%s::int, %s::int) AS n, unnest(ARRAY['principal', 'zumre_head', 'district_officer']) AS who
    WHERE mod(n, 4) = 0""",
)


@dataclass
class Size:
    """What was measured with so much past."""

    past: int
    whole: list[float] = field(default_factory=list)
    sends: list[float] = field(default_factory=list)
    hears: list[float] = field(default_factory=list)
    p50: list[float] = field(default_factory=list)
    p99: list[float] = field(default_factory=list)

    def figures(self) -> list[Figure]:
        """As lines of the table."""
        return [
            Figure(f"{self.past:,} past: the whole way", "events/s", tuple(self.whole)),
            Figure(f"{self.past:,} past: the relay sends", "events/s", tuple(self.sends)),
            Figure(f"{self.past:,} past: the listener hears", "events/s", tuple(self.hears)),
            Figure(f"{self.past:,} past: delay at {GENTLE:.0f} events/s, p50", "ms", tuple(self.p50)),
            Figure(f"{self.past:,} past: delay at {GENTLE:.0f} events/s, p99", "ms", tuple(self.p99)),
        ]


def measure(database: PostgreSQL, broker: RabbitMQ) -> Section:
    """The same tables, ever fuller, side by side."""
    with ground(database, broker) as place:
        grown = _grown(place)
        for past in PASTS:
            _round(grown[past], Size(past))
        sizes = [Size(past) for past in PASTS]
        for _ in range(RUNS):
            for size in sizes:
                _round(grown[size.past], size)
    return Section(
        "Growth of the event path", [figure for size in sizes for figure in size.figures()], _bars(sizes), WORDS
    )


def _grown(place: Ground) -> dict[int, Ours]:
    """A contestant for each size of the past."""
    one, there, grown = of_gateway(place), 0, {}
    for past in PASTS:
        _fill(one, there, past)
        grown[past] = one.copied(str(past))
        there = past
    ask(place.administrator, "CHECKPOINT")
    # What the kernel has still to write of it would be the broker's waiting.
    os.sync()
    return grown


def _fill(one: Ours, there: int, past: int) -> None:
    ask(one.told_in, _OUTBOX, there + 1, past)
    for statement in _HEARD:
        ask(one.heard_in, statement, there + 1, past)
    for database in (one.told_in, one.heard_in):
        ask(database, "VACUUM ANALYZE")


def _round(one: Ours, size: Size) -> None:
    with contests.going(one):
        size.whole.append(contests.whole_way(one, COUNT))
        gentle = contests.delays(one, GENTLE_EVENTS, GENTLE)
    size.p50.append(gentle.p50)
    size.p99.append(gentle.p99)
    size.sends.append(contests.sent(one, COUNT))
    size.hears.append(contests.heard(one, COUNT))


def _bars(sizes: list[Size]) -> list[Bar]:
    found = []
    for position, what in enumerate(
        ("the whole way", "the relay sends", "the listener hears", "delay, p50", "delay, p99")
    ):
        medians = [size.figures()[position].median for size in sizes]
        found.append(Bar(f"{what}: the worst size ÷ the best", max(medians) / min(medians), most=FLAT))
    return found
