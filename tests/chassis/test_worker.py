from __future__ import annotations

import os
import random
import signal
import time
from contextlib import closing
from uuid import uuid4

from tests.chassis.bus import Bus, event, eventually
from tests.chassis.line import Line


def test_killed_again_and_again_in_a_burst_nothing_is_lost_doubled_or_out_of_order(bus: Bus) -> None:
    expected = bus.tell_many(things=20, each=100)
    dice = random.Random(20)  # noqa: S311  # the same kills in every run
    kills = 0
    while kills < 6 and len(bus.inbox()) < 2000:
        with bus.worker() as process:
            heard = len(bus.inbox())
            at_least = heard + dice.randint(1, 250)
            eventually(lambda at_least=at_least: len(bus.inbox()) >= min(at_least, 2000))
            process.kill()
            kills += 1

    with bus.worker():
        eventually(lambda: sum(map(len, bus.counted().values())) >= 2000)
        eventually(lambda: bus.unpublished() == 0)

    assert kills >= 3
    assert bus.counted() == expected
    assert set(bus.inbox()) == {str(one) for (one,) in bus.ask("SELECT event_id FROM outbox")}


def test_a_worker_that_kills_itself_between_deed_and_commit_leaves_nothing_behind(bus: Bus) -> None:
    thing, other = uuid4(), uuid4()
    bus.poison(thing, 1, "kills")
    bus.tell(event(other, 1), event(thing, 1), event(other, 2))

    with bus.worker() as process:
        assert process.wait(20) == -signal.SIGKILL
    # The other's first event may have come in a batch of its own, before.
    assert bus.counted() in ({}, {str(other): [1]})
    assert len(bus.inbox()) == len(bus.counted())
    bus.ask("DELETE FROM poison")
    with bus.worker():
        eventually(lambda: len(bus.inbox()) == 3)

    assert bus.counted() == {str(thing): [1], str(other): [1, 2]}


def test_asked_to_leave_it_leaves_within_five_seconds_and_the_next_goes_on_in_order(bus: Bus) -> None:
    rounds = int(os.environ.get("ROUNDS", "2"))
    expected = bus.tell_many(things=20, each=50 * rounds)

    for _ in range(rounds):
        with bus.worker() as process:
            before = len(bus.inbox())
            eventually(lambda before=before: len(bus.inbox()) > before)
            asked = time.monotonic()
            process.terminate()
            assert process.wait(10) == 0
            assert time.monotonic() - asked < 5
    with bus.worker():
        eventually(lambda: sum(map(len, bus.counted().values())) >= 1000 * rounds)

    assert bus.counted() == expected


def test_with_the_database_away_deliveries_are_held_and_the_connection_stays(bus: Bus) -> None:
    thing = uuid4()
    with closing(Line(bus.database_url)) as line:
        bus.database_url = line.url
        with bus.worker("listener"):
            eventually(lambda: bus.ready().get("status") == "ready")
            line.cut()
            bus.send(*(bus.dump(event(thing, number)) for number in range(1, 11)))
            eventually(lambda: bus.ready().get("code") == 503)
            assert bus.ready()["dependencies"]["broker"] == "up"
            line.mend()
            eventually(lambda: len(bus.inbox()) == 10)
            assert bus.metric('kopru_role_restarts_total{role="listener"') == 0

    assert bus.counted() == {str(thing): list(range(1, 11))}


def test_an_unknown_role_is_a_clear_sentence(bus: Bus) -> None:
    answer = bus.command("work", "tests.chassis.counting", "cook")

    assert (answer.returncode, answer.stderr) == (
        1,
        "tests.chassis.counting has no role cook; it has relay, backlog, listener\n",
    )
