"""A message that kills its consumer: the broker gives it up after its limit, and its neighbours are done."""

from __future__ import annotations

import signal
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import pika

from chassis.topology import dead, queue_arguments
from tests.chaos.drills.finding import Finding, broken, equal, hold, took
from tests.chaos.drills.stage import Grounds, Stage
from tests.chassis.bus import event

ROW = "R10"
NEIGHBOURS = 60
DEAD = dead("counting")


@dataclass(frozen=True)
class Size:
    """How often the broker hands the message out again, and how often the worker is started at most."""

    limit: int
    starts: int
    patience: float = 60.0


SHORT = Size(6, 10)  # fewer would be used up by letting go of the window, before and after
LONG = Size(queue_arguments("counting")["x-delivery-limit"], 40)


def drill(grounds: Grounds, size: Size, how: str = "whole") -> Generator[Finding, None, None]:
    """The killer stands in the middle of its neighbours; who was killed is started again, as a supervisor does."""
    with grounds.stage(limit=size.limit) as stage:
        killer = event(uuid4(), 1)
        stage.bus.poison(killer["subject"], 1, "kills")
        told = [event(uuid4(), 1) for _ in range(NEIGHBOURS)]
        stage.bus.send(*(stage.bus.dump(one) for one in [*told[:20], killer, *told[20:]]))
        lost = starts = 0
        while starts < size.starts and not stage.depth(DEAD):
            starts += 1
            worker = stage.worker("listener", how=how)
            # The broker puts a message away a moment after the last death: perhaps nothing is left to die of.
            took(lambda one=worker: one.process.poll() is not None or stage.depth(DEAD), 60)
            if stage.depth(DEAD) and worker.process.poll() is None:
                worker.process.kill()
                break
            assert worker.process.wait(1) == -signal.SIGKILL
            # By the kill, and before it where the listener let go in order to take each message alone.
            lost += 1 + worker.log.read_text(encoding="utf-8").count("lost with their consumer too often")
        yield equal(ROW, "handed out again before it was given up", lost - 1, size.limit)
        yield equal(ROW, "the broker's reason", _reasons(stage), ["delivery_limit"])
        stage.bus.ask("UPDATE poison SET how = 'never'")
        stage.worker("listener")
        took(lambda: stage.counted() == NEIGHBOURS, size.patience)
        yield equal(ROW, "neighbours that were handled", stage.counted(), NEIGHBOURS)
        cause = stage.bus.ask("SELECT cause FROM inbox WHERE id = :id", id=str(killer["id"]))
        yield equal(ROW, "the worker parks it with the cause", [one for (one,) in cause], ["delivery_limit"])
        yield equal(ROW, "effects doubled", stage.doubled(), 0)


def _reasons(stage: Stage) -> list[str]:
    with pika.BlockingConnection(pika.URLParameters(stage.bus.admin_amqp_url)) as connection:
        _, properties, _ = connection.channel().basic_get(DEAD)
    headers: dict[str, Any] = properties.headers if properties else {}
    return [one["reason"] for one in headers.get("x-death", [])]


def test_a_message_that_kills_is_given_up_and_its_neighbours_are_done(grounds: Grounds) -> None:
    hold(drill(grounds, SHORT))


def test_without_a_limit_it_kills_for_ever(grounds: Grounds) -> None:
    assert broken(drill(grounds, Size(1000, 8)), "the broker's reason")


def test_a_listener_that_takes_everything_at_once_again_buries_the_neighbours(grounds: Grounds) -> None:
    assert broken(drill(grounds, Size(4, 10, patience=5), "without_suspicion"), "neighbours that were handled")
