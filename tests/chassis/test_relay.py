from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from uuid import uuid4

import pika
import pytest
from sqlalchemy import Connection, text

from chassis import outbox, relay, settings
from chassis.broker import BrokerAway
from chassis.clock import real_now
from chassis.db import engine_of
from deploy.local.programs import free_ports
from tests.chassis.bus import Bus, event, eventually
from tests.chassis.line import Line


def test_events_are_heard_once_and_in_order_per_thing(bus: Bus) -> None:
    expected = bus.tell_many(things=10, each=50)

    with bus.worker():
        eventually(lambda: sum(map(len, bus.counted().values())) >= 500)

    assert bus.counted() == expected
    positions = [position for (position,) in bus.ask("SELECT position FROM outbox ORDER BY seq")]
    assert positions == list(range(1, 501))


def test_with_the_broker_away_events_wait_and_then_leave_in_order(bus: Bus, line: Line) -> None:
    with bus.worker():
        eventually(lambda: bus.ready().get("status") == "ready")
        line.cut()
        eventually(lambda: bus.ready().get("status") == "degraded")
        assert bus.ready()["code"] == 200
        expected = bus.tell_many(things=5, each=20)
        assert bus.unpublished() == 100
        eventually(lambda: bus.metric("kopru_outbox_events") == 100 and bus.metric("kopru_outbox_oldest_age") > 0)

        line.mend()
        eventually(lambda: bus.unpublished() == 0)
        eventually(lambda: sum(map(len, bus.counted().values())) >= 100)
        eventually(lambda: bus.ready().get("status") == "ready")

    assert bus.counted() == expected


def test_while_the_broker_is_away_the_database_is_asked_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    broker, database = free_ports(2)
    monkeypatch.setenv("KOPRU_AMQP_URL", f"amqp://127.0.0.1:{broker}")
    monkeypatch.setenv("KOPRU_DATABASE_URL", f"postgresql+psycopg://127.0.0.1:{database}/nowhere")
    monkeypatch.setenv("KOPRU_TOKEN_KEYS", os.devnull)
    settings.settings.cache_clear()
    try:
        with pytest.raises(BrokerAway):
            relay.run(Event())
    finally:
        settings.settings.cache_clear()


def test_an_event_nobody_is_bound_for_holds_back_its_thing_alone(bus: Bus) -> None:
    thing, other = uuid4(), uuid4()
    bus.tell(event(thing, 1, type_="counting.thing.vanished"), event(thing, 2), event(other, 1))

    with bus.worker():
        eventually(lambda: bus.unpublished() == 2)
        held = bus.ask("SELECT sequence, last_error FROM outbox WHERE published_at IS NULL ORDER BY seq")
        assert held == [(1, "312 NO_ROUTE (counting.thing.vanished)"), (2, None)]
        # What follows it was not sent either: it would have been heard before it.
        eventually(lambda: bus.counted().get(str(other)) == [1])
        assert str(thing) not in bus.counted()
        bus.tell(event(thing, 3), event(other, 2))
        eventually(lambda: bus.unpublished() == 3)
        bind(bus, "counting.thing.vanished")
        bus.ask("UPDATE outbox SET held_until = now() WHERE held_until IS NOT NULL")

        eventually(lambda: bus.unpublished() == 0)

    published = [
        found for (found,) in bus.ask("SELECT sequence FROM outbox WHERE thing_id = :t ORDER BY position", t=thing)
    ]
    assert published == [1, 2, 3]


def test_a_second_relay_stands_by_until_the_first_is_gone(bus: Bus) -> None:
    with bus.worker("relay") as first:
        eventually(lambda: bus.ready().get("status") == "ready")
        [bus.health_port] = free_ports(1)
        with bus.worker("relay"):
            eventually(lambda: bus.ready().get("status") == "ready")
            eventually(lambda: relays(bus) == (2, 1))
            first.kill()
            bus.tell(event(uuid4(), 1))

            eventually(lambda: bus.unpublished() == 0, within=5)


def test_a_relay_that_stands_by_sees_that_its_own_line_is_dead(bus: Bus) -> None:
    with bus.worker("relay"):
        eventually(lambda: bus.ready().get("status") == "ready")
        line, [bus.health_port] = Line(bus.amqp_url), free_ports(1)
        bus.amqp_url = line.url
        with bus.worker("relay"):
            eventually(lambda: relays(bus) == (2, 1))
            line.cut()
            eventually(lambda: bus.ready().get("status") == "degraded")
            line.mend()

            eventually(lambda: bus.ready().get("status") == "ready")
        line.close()


RELAYS = """SELECT count(DISTINCT pid), count(locktype) FROM pg_stat_activity LEFT JOIN pg_locks USING (pid)
    WHERE datname = current_database() AND application_name = 'kopru-relay'
    AND (locktype IS NULL OR locktype = 'advisory' AND granted)"""


def relays(bus: Bus) -> tuple[int, int]:
    """How many there are, and how many of them may send."""
    [(there, at_work)] = bus.ask(RELAYS)
    return there, at_work


def bind(bus: Bus, key: str) -> None:
    connection = pika.BlockingConnection(pika.URLParameters(bus.admin_amqp_url))
    connection.channel().queue_bind("counting", "kopru.events", key)
    connection.close()


READ = text("SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables WHERE relname = 'outbox'")


def test_marking_a_window_reads_only_its_own_rows_of_a_long_log(bus: Bus) -> None:
    publish_long_ago(bus, 10_000)
    bus.tell(*(event(uuid4(), 1) for _ in range(500)))
    seqs = [seq for (seq,) in bus.ask("SELECT seq FROM outbox WHERE published_at IS NULL")]
    bus.ask("ANALYZE outbox")
    with as_the_relay(bus) as connection:
        outbox.mark_sent(connection, seqs, real_now())
        rows_read = connection.scalar(READ)

    assert bus.ask("SELECT min(position), max(position) FROM outbox WHERE seq >= :first", first=seqs[0]) == [
        (10001, 10500)
    ]
    assert rows_read < 2 * len(seqs)


def test_what_is_held_back_is_looked_up_once_for_a_window_whatever_statistics_say(bus: Bus) -> None:
    publish_long_ago(bus, 1_000)
    bus.ask("ANALYZE outbox")
    bus.tell(*(event(uuid4(), 1) for _ in range(1_000)))
    with as_the_relay(bus) as connection:
        # With statistics that know of nothing that waits, PostgreSQL took another index of the same cost.
        connection.execute(text("DROP INDEX ix_outbox_held"))
        window = connection.execute(outbox.unsent(500), {"now": real_now()}).all()
        rows_read = connection.scalar(READ)

    assert len(window) == 500
    assert rows_read <= 2_000 + 2 * len(window)


def publish_long_ago(bus: Bus, count: int) -> None:
    bus.ask(
        "INSERT INTO outbox (event_id, thing_type, thing_id, sequence, type, payload, headers, occurred_at,"
        " published_at, position) SELECT gen_random_uuid(), 'thing', gen_random_uuid(), 1, 'counting.thing.happened',"
        " jsonb_build_object('past', repeat('x', 900)), '{}', now(), now(), n"
        " FROM generate_series(1, :count) AS n",
        count=count,
    )


@contextmanager
def as_the_relay(bus: Bus) -> Iterator[Connection]:
    engine = engine_of(bus.database_url, 1, options=relay.OPTIONS)
    try:
        with engine.connect() as connection, connection.begin():
            yield connection
    finally:
        engine.dispose()
