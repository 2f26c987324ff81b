from __future__ import annotations

import json
from uuid import uuid4

import pytest

from chassis import db
from chassis.hearing import Delivery, Hearing
from tests.chassis.bus import Bus, event, eventually
from tests.chassis.counting.app import SERVICE


def test_a_repeated_message_does_nothing(bus: Bus) -> None:
    thing = uuid4()
    body = bus.dump(event(thing, 1))
    bus.send(body, body, body)

    with bus.worker("listener"):
        eventually(lambda: len(bus.inbox()) == 1)
        # In a later batch: only the inbox can know it by then.
        bus.send(body, bus.dump(event(thing, 2)))
        eventually(lambda: len(bus.inbox()) == 2)
        eventually(lambda: bus.metric('kopru_events_heard_total{outcome="duplicate"') == 3)

    assert bus.counted() == {str(thing): [1, 2]}


def test_what_cannot_be_read_is_parked_with_its_cause_and_the_others_go_on(bus: Bus) -> None:
    thing = uuid4()
    bus.send(b"not json", message_id="from-elsewhere")
    bus.send(b'{"specversion": "0.3"}', bus.dump(event(thing, 1, facts={"number": 1})), bus.dump(event(uuid4(), 1)))

    with bus.worker("listener"):
        eventually(lambda: list(bus.inbox().values()).count("parked") == 3)
        eventually(lambda: sum(map(len, bus.counted().values())) == 1)

    causes = {
        row.id: (row.cause, bytes(row.body))
        for row in bus.ask("SELECT id, cause, body FROM inbox WHERE state = 'parked'")
    }
    assert causes["from-elsewhere"] == ("Unreadable", b"not json")
    assert {cause for cause, _ in causes.values()} == {"Unreadable"}


def test_a_deed_that_says_never_is_parked_and_can_be_sent_again(bus: Bus) -> None:
    thing, other = uuid4(), uuid4()
    bus.poison(thing, 2, "never")
    bus.tell(*(event(thing, number) for number in (1, 2, 3, 4)), event(other, 1))

    with bus.worker():
        eventually(lambda: sorted(bus.inbox().values()) == ["done", "done", "parked", "waiting", "waiting"])
        assert bus.counted() == {str(thing): [1], str(other): [1]}
        [dead] = [one for one, state in bus.inbox().items() if state == "parked"]
        listed = json.loads(bus.command("dead", "list", "tests.chassis.counting").stdout)
        assert (listed["id"], listed["cause"], listed["handler"], listed["attempts"]) == (dead, "Never", "count", 1)
        bus.ask("DELETE FROM poison")
        assert bus.command("dead", "resend", "tests.chassis.counting", dead).returncode == 0

        eventually(lambda: set(bus.inbox().values()) == {"done"})

    assert bus.counted() == {str(thing): [1, 2, 3, 4], str(other): [1]}


def test_discarding_needs_a_reason_and_lets_the_thing_go_on(bus: Bus) -> None:
    thing = uuid4()
    bus.poison(thing, 1, "never")
    bus.tell(event(thing, 1), event(thing, 2))

    with bus.worker():
        eventually(lambda: list(bus.inbox().values()) == ["parked", "waiting"])
        dead = next(iter(bus.inbox()))
        assert bus.command("dead", "discard", "tests.chassis.counting", dead).returncode == 2
        assert (
            bus.command("dead", "discard", "tests.chassis.counting", dead, "--reason", "sent by mistake").returncode
            == 0
        )
        assert bus.command("dead", "resend", "tests.chassis.counting", dead).returncode == 1

        eventually(lambda: list(bus.inbox().values()) == ["discarded", "done"])

    [kept] = bus.ask("SELECT reason, decided_by FROM inbox WHERE state = 'discarded'")
    assert kept.reason == "sent by mistake"
    assert kept.decided_by.startswith("command line")


def test_what_fails_is_tried_again_and_its_thing_waits_behind_it(bus: Bus) -> None:
    thing, other = uuid4(), uuid4()
    bus.poison(thing, 2, "raises")
    bus.tell(*(event(thing, number) for number in (1, 2, 3)), *(event(other, number) for number in (1, 2, 3)))

    with bus.worker():
        eventually(lambda: sorted(bus.inbox().values()) == ["done", "done", "done", "done", "retry", "waiting"])
        bus.ask("DELETE FROM poison")

        eventually(lambda: set(bus.inbox().values()) == {"done"})

    assert bus.counted() == {str(thing): [1, 2, 3], str(other): [1, 2, 3]}


def test_of_fifty_one_that_fails_is_known_at_once_and_the_others_stay_together(
    bus: Bus, monkeypatch: pytest.MonkeyPatch
) -> None:
    events = [event(uuid4(), 1) for _ in range(50)]
    bus.poison(events[20]["subject"], 1, "raises")
    monkeypatch.setitem(db.sessions.kw, "bind", bus.engine)

    Hearing(SERVICE.listener).hear([Delivery(tag, None, bus.dump(one)) for tag, one in enumerate(events)])

    together = [
        tuple(row) for row in bus.ask("SELECT state, count(*) FROM inbox GROUP BY state, xmin::text ORDER BY 2")
    ]
    assert together == [("retry", 1), ("done", 20), ("done", 29)]


def test_when_its_tries_are_spent_an_event_is_parked_and_shown_masked(bus: Bus) -> None:
    thing = uuid4()
    bus.poison(thing, 1, "raises")
    bus.tell(event(thing, 1))

    with bus.worker():
        eventually(lambda: list(bus.inbox().values()) == ["retry"])
        bus.ask("UPDATE inbox SET attempts = 6, next_at = now()")

        eventually(lambda: list(bus.inbox().values()) == ["parked"])

    shown = json.loads(bus.command("dead", "show", "tests.chassis.counting", next(iter(bus.inbox()))).stdout)
    assert (shown["attempts"], shown["cause"], shown["error"]) == (7, "ValueError", "not now, *********46")


def test_a_message_that_kills_its_consumer_ends_among_the_dead_messages(bus: Bus) -> None:
    thing = uuid4()
    one = event(thing, 1)
    bus.send(bus.dump(one), queue="counting.dead")

    with bus.worker("listener"):
        eventually(lambda: bus.inbox() == {str(one["id"]): "parked"})

    assert bus.ask("SELECT cause, subject FROM inbox") == [("delivery_limit", str(thing))]
