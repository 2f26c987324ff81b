"""The outlet's own promises, on a queue that refuses and with a line that breaks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from threading import Event, Thread

import pika
import pytest

from chassis import metrics
from chassis.broker import BrokerAway, Message
from chassis.outlet import ConfirmedOutlet
from tests.chassis.bus import Bus, eventually
from tests.chassis.line import Line

NEVER = Event()


@pytest.fixture
def outlet(bus: Bus, line: Line) -> Iterator[ConfirmedOutlet]:
    """An outlet whose line can be cut."""
    opened = ConfirmedOutlet(url=bus.amqp_url)
    opened.open(NEVER)
    yield opened
    opened.close()


def test_a_new_connection_knows_nothing_of_an_alarm_of_the_last_one(bus: Bus) -> None:
    blocked = metrics.relay_blocked.labels(metrics.service())
    blocked.set(1)

    outlet = ConfirmedOutlet(url=bus.amqp_url)
    outlet.open(NEVER)

    assert (outlet.is_blocked, blocked._value.get()) == (False, 0)  # noqa: SLF001  # the library has no public reading
    outlet.close()


def messages(count: int, key: str = "counting.thing.happened") -> list[Message]:
    return [Message(f"m{number}", key, b"{}", datetime.now(UTC)) for number in range(count)]  # a test may


def test_every_message_of_a_window_is_confirmed(bus: Bus, outlet: ConfirmedOutlet) -> None:
    assert outlet.publish(messages(500), NEVER) == {}

    eventually(lambda: depth(bus, "counting") == 500)


def test_what_no_queue_is_bound_for_is_named(outlet: ConfirmedOutlet) -> None:
    [routed] = messages(1)
    [lost] = messages(1, "counting.thing.vanished")

    assert outlet.publish([routed], NEVER) == {}
    assert outlet.publish([lost], NEVER) == {"m0": "312 NO_ROUTE (counting.thing.vanished)"}


def test_what_the_broker_refuses_is_sent_again(bus: Bus, outlet: ConfirmedOutlet) -> None:
    with administrator(bus) as connection:
        channel = connection.channel()
        arguments = {"x-max-length": 1, "x-overflow": "reject-publish"}
        channel.queue_declare("small", arguments=arguments)
        channel.queue_bind("small", "kopru.events", "counting.small")
        waiting = Thread(target=outlet.publish, args=(messages(3, "counting.small"), NEVER))
        waiting.start()
        taken = set()
        while len(taken) < 3:
            method, properties, _ = channel.basic_get("small")
            if method:
                taken.add(properties.message_id)
                channel.basic_ack(method.delivery_tag)
        waiting.join(10)

        assert not waiting.is_alive()
        assert taken == {"m0", "m1", "m2"}


def test_who_is_refused_for_too_long_begins_anew(
    bus: Bus, outlet: ConfirmedOutlet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("chassis.outlet.REFUSED_FOR", 0.5)
    with administrator(bus) as connection:
        connection.channel().queue_declare("full", arguments={"x-max-length": 0, "x-overflow": "reject-publish"})
        connection.channel().queue_bind("full", "kopru.events", "counting.full")

    with pytest.raises(BrokerAway, match="refuses for"):
        outlet.publish(messages(3, "counting.full"), NEVER)


def test_whoever_waits_for_confirms_is_woken_when_the_connection_ends(
    bus: Bus, line: Line, outlet: ConfirmedOutlet
) -> None:
    with administrator(bus) as connection:
        connection.channel().queue_declare("full", arguments={"x-max-length": 0, "x-overflow": "reject-publish"})
        connection.channel().queue_bind("full", "kopru.events", "counting.full")
    told: list[BaseException] = []

    def publish() -> None:
        try:
            outlet.publish(messages(3, "counting.full"), NEVER)
        except BrokerAway as away:
            told.append(away)

    waiting = Thread(target=publish)
    waiting.start()
    line.cut()
    waiting.join(5)

    assert [type(one) for one in told] == [BrokerAway]


def test_after_a_dead_address_the_next_outlet_takes_the_other(bus: Bus) -> None:
    url = f"amqp://nobody:nothing@127.0.0.1:1/%2F;{bus.amqp_url}"
    opened = []

    for _ in range(2):
        outlet = ConfirmedOutlet(url=url)
        with suppress(BrokerAway):
            outlet.open(NEVER)
            opened.append(outlet.publish(messages(1), NEVER))
        outlet.close()

    assert opened == [{}]


def administrator(bus: Bus) -> pika.BlockingConnection:
    return pika.BlockingConnection(pika.URLParameters(bus.admin_amqp_url))


def depth(bus: Bus, queue: str) -> int:
    with administrator(bus) as connection:
        return int(connection.channel().queue_declare(queue, passive=True).method.message_count)
