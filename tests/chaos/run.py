"""One seed: a load, a schedule, the mending, and what a checker then finds."""

from __future__ import annotations

import sys
import time
from collections import Counter
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from random import Random
from typing import Any
from uuid import uuid4

from tests.chaos.checker import Findings, check
from tests.chaos.faults import Faults
from tests.chaos.ledger import Ledger
from tests.chaos.load import Load, letter
from tests.chaos.looking import mark, world_of
from tests.chaos.mending import Mended, drain
from tests.chaos.messages import Injected, Sender
from tests.chaos.people_told import check_mails, check_messages
from tests.chaos.rig import Rig
from tests.chaos.schedule import MORE, Strike, schedule
from tests.chaos.scrape import Scraper
from tests.chaos.world import World

PAIR = {"group_one": "745101", "group_two": "745612"}
USERS = 16


@dataclass(frozen=True)
class Outcome:
    """What a seed came to."""

    seed: int
    transitions: int
    events: int
    seconds: float
    happened: Counter[str]
    failovers: list[float]
    again: Counter[str]
    mended: Mended
    copies: int
    counted: dict[str, float]
    highest: dict[str, float]
    findings: Findings


def found_partnership(rig: Rig) -> str:
    """Two schools become partners, so that they may plan to meet; returns when all have heard of it."""
    since = mark(rig)
    ogm = rig.system.caller("haluk.sezer")
    letters, lists = "/partnership/v1/letters", "/partnership/v1/school-lists"
    made = ogm.does(lists, {"lines": [PAIR]}, **{"Idempotency-Key": uuid4().hex})
    ogm.does(f"{lists}/{made['id']}/link_letter", {"letter": ogm.does(letters, letter())["id"]})
    ogm.does(f"{lists}/{made['id']}/announce")
    found = str(ogm.get("/partnership/v1/partnerships")["items"][0]["id"])
    # What is still on its way when a run begins would count as an event that nobody made.
    drain(rig, since, Injected())
    return found


def run_seed(rig: Rig, seed: int, transitions: int, partnership: str, more: int = MORE) -> Outcome:
    """From the first request to the last comparison."""
    say(f"seed {seed}: {transitions} transitions")
    began = time.monotonic()
    since, ledger, sender, scraper = mark(rig), Ledger(transitions), Sender(rig), Scraper(rig)
    faults = Faults(rig, scraper, sender, ledger, Random(seed))  # noqa: S311  # as in the schedule
    with scraper.reading():
        _play(rig, Load(rig.system.url, ledger, partnership), faults, schedule(seed, more))
        rig.wait_until_up()
        loaded = time.monotonic() - began
        mended = drain(rig, since, sender.injected)
    world = world_of(rig, since, ledger, sender.injected)
    say(f"  load {loaded:.0f} s, mending {mended.seconds:.0f} s")
    return Outcome(
        seed,
        ledger.accepted,
        len(world.told),
        time.monotonic() - began,
        faults.happened,
        faults.failovers,
        ledger.again,
        mended,
        sender.injected.copies,
        dict(scraper.sums),
        dict(scraper.highest),
        _findings(world, ledger, mended),
    )


def _findings(world: World, ledger: Ledger, mended: Mended) -> Findings:
    found = check(world)
    check_messages(world, found)
    check_mails(world, found)
    found.other += mended.wrong
    found.other += [f"refused: {one}" for one in ledger.refused]
    return found


def _play(rig: Rig, load: Load, faults: Faults, strikes: list[Strike]) -> None:
    """Each strike comes when its share of the load has been accepted."""
    with ThreadPoolExecutor(USERS) as crowd:
        people = load.begin(crowd)
        begun: list[Future[Any]] = []
        for strike in strikes:
            while load.ledger.share < strike.when and not all(one.done() for one in people):
                time.sleep(0.02)
            say(f"  {strike}")
            begun.append(rig.hands.submit(faults.strike, strike))
        for one in [*people, *begun]:
            one.result()


def say(sentence: str) -> None:
    """Tell who waits."""
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()
