"""People go on working while the bus is broken, and afterwards everything has arrived: once, and in order."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from threading import Event

import pytest
from sqlalchemy import create_engine, text

from deploy.local.broker_users import Broker
from tests import servers
from tests.clones import Clones
from tests.journeys.system import System, eventually

PACKAGES = ("gateway", "services.notifications", "tests.excursions")
STEPS = ["excursions.excursion.drafted", "excursions.excursion.submitted", "excursions.excursion.approved"]
# A teacher and the principal of one school, and the officer of its district.
CAST = ("murat.deniz", "ipek.su", "nesrin.liman")
OUTAGE = 60.0
# Between two requests of a person in the outage: as fast as they can, four would make thousands in a minute.
THINKS = 0.5


@pytest.fixture(scope="module")
def breakable_broker() -> Iterator[servers.StoppableBroker]:
    with servers.stoppable_broker() as broker:
        yield broker


@pytest.fixture(scope="module")
def system(
    tmp_path_factory: pytest.TempPathFactory, clones: Clones, breakable_broker: servers.StoppableBroker
) -> Iterator[System]:
    host = Broker(breakable_broker.urls.amqp, breakable_broker.urls.management)
    with System(tmp_path_factory.mktemp("bus"), clones, host, PACKAGES).started() as running:
        yield running


@pytest.fixture(scope="module")
def made() -> list[str]:
    """Every request of this module, in no order."""
    return []


@pytest.mark.requirement("PLT-15")
def test_rabbitmq_is_away_for_a_minute_and_nobody_notices(
    system: System, breakable_broker: servers.StoppableBroker, made: list[str]
) -> None:
    over = Event()
    with ThreadPoolExecutor(4) as crowd:
        people = [crowd.submit(_work_until, system, over, pause=THINKS) for _ in range(4)]
        breakable_broker.stop()
        over.wait(OUTAGE)
        breakable_broker.start()
        over.set()
        made += [thing for person in people for thing in person.result()]

    assert len(made) > 40
    _all_arrived(system, made)


@pytest.mark.requirement("PLT-15", "NTF-62")
def test_workers_are_killed_during_a_burst_and_every_event_has_one_effect(system: System, made: list[str]) -> None:
    over, before = Event(), len(made)
    with ExitStack() as restarted, ThreadPoolExecutor(6) as crowd:
        people = [crowd.submit(_work_until, system, over, at_most=28) for _ in range(6)]
        for package in (*PACKAGES, *PACKAGES):
            name = f"{package.rpartition('.')[2]}-work"
            eventually(lambda: system.unpublished("tests.excursions") or all(p.done() for p in people), "work is done")
            os.kill(system.processes[name].pid, signal.SIGKILL)
            system.start(package, "work", restarted)
        made += [thing for person in people for thing in person.result()]

        assert 3 * (len(made) - before) >= 500
        _all_arrived(system, made)


def _work_until(system: System, over: Event, at_most: int = 10_000, pause: float = 0.0) -> list[str]:
    """A school and its district: one request after the other, none of which may fail."""
    teacher, principal, officer = (system.caller(name) for name in CAST)
    made: list[str] = []
    while not over.is_set() and len(made) < at_most:
        thing = teacher.does("/excursions/v1/excursions", {"place": "Kaz Dağı", "pupils": 30})["id"]
        principal.does(f"/excursions/v1/excursions/{thing}/submit")
        officer.does(f"/excursions/v1/excursions/{thing}/approve")
        made.append(thing)
        over.wait(pause)
    return made


def _all_arrived(system: System, made: list[str]) -> None:
    eventually(lambda: not system.unpublished("tests.excursions"), "every event has left", within=60)
    gateway = create_engine(system.databases["gateway"])
    notices = create_engine(system.databases["services.notifications"])
    try:
        with gateway.connect() as arrived:
            count = text("SELECT count(*) FROM timeline WHERE type LIKE 'excursions.%'")
            eventually(lambda: arrived.scalar(count) == 3 * len(made) or arrived.rollback(), "all is told", within=90)
            order = text("SELECT subject::text, array_agg(type ORDER BY sequence) FROM timeline GROUP BY subject")
            seen = {subject: types for subject, types in arrived.execute(order) if subject in made}
            assert seen == dict.fromkeys(made, STEPS)
            received = text("SELECT subject, array_agg(type ORDER BY arrived) FROM inbox GROUP BY subject")
            assert {subject: types for subject, types in arrived.execute(received) if subject in made} == seen
        with notices.connect() as told:
            twice = text(
                "SELECT count(*) FROM (SELECT event_id, person, channel FROM messages"
                " GROUP BY 1, 2, 3 HAVING count(*) > 1) AS doubled"
            )
            assert told.scalar(twice) == 0
            officers = text(
                "SELECT count(DISTINCT subject) FROM messages JOIN occasions USING (event_id)"
                " WHERE type = 'excursions.excursion.submitted'"
            )
            eventually(lambda: told.scalar(officers) == len(made) or told.rollback(), "the district is told", within=60)
    finally:
        gateway.dispose()
        notices.dispose()
