"""Three hundred final approvals at the same moment for twenty places: never a twenty-first (MOB-09)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from chassis import clock
from chassis.errors import Problem
from chassis.identity import Actor
from chassis.seats.model import State
from chassis.transitions import take
from services.mobility.applying.applications.model import VisitApplication
from services.mobility.applying.applications.process import APPLICATION
from tests.doors import Person, answered
from tests.locking import locking
from tests.mobility.applicants import Applying, in_order, three_at_the_ministry
from tests.mobility.cast import AYVALIK, at, clock_takes, ok
from tests.mobility.hosting import announced, announced_host, drafted

EVERYBODY, SEATS, AT_ONCE = 300, 20, 16
REASONS, LOST, MOST_TRIES = {"quota_full", "others_come_first"}, "saved_by_somebody_before_you", 50


def alone(cast: Applying, one: Person) -> Person:
    """The same person with a client that nobody shares."""
    return Person(cast.house.client.application.test_client(), one.service, one.posts, one.id)


def waiting_for_the_ministry(cast: Applying, visit: str) -> list[UUID]:
    """School and directorate have agreed to all of them, the rules are accepted, points are given."""
    made = []
    with Session(cast.house.engine) as session, session.begin():
        for place in range(EVERYBODY):
            one = VisitApplication(
                version=1,
                sequence=1,
                unit=AYVALIK,
                offer_id=UUID(visit.rpartition("/")[2]),
                person=uuid4(),
                name=f"Öğretmen {place:03}",
                subject="mathematics",
                submitted_at=clock.now(),
                reached_at=clock.now(),
                rules_accepted_at=clock.now(),
                is_weighed=True,
                score=(place * 37) % 101,
                reached=State.PENDING_MINISTRY,
                state=State.PENDING_MINISTRY,
            )
            session.add(one)
            made.append(one)
        session.flush()
        return [one.id for one in made]


def told(post: Callable[[], TestResponse]) -> str:
    """What an officer is told in the end: who stood at the visit's row too long is asked to look again, and does."""
    answers = (answered(post) for _ in range(MOST_TRIES))
    said = ("placed" if one.status_code == 200 else str(one.json["code"]) for one in answers)
    return next((one for one in said if one != LOST), LOST)


@pytest.mark.requirement("MOB-09", "Q-17", "SM-MOB-3")
def test_three_hundred_final_approvals_at_once_fill_twenty_places_and_no_more(applying: Applying) -> None:
    host = announced_host(applying, opened=[{"field": "mathematics", "capacity": SEATS}])
    visit = drafted(applying, host, quota=SEATS)
    with at("17.2.2026"):
        ok(applying.oyggm.post(f"{visit}/announce"))
        everybody = waiting_for_the_ministry(applying, visit)
        first = [one.id for one in in_order(applying, visit, State.PENDING_MINISTRY)][:SEATS]

    def place(one: UUID) -> str:
        officer = alone(applying, applying.oyggm)
        return told(lambda: officer.post(f"/v1/applications/{one}/place"))

    with at("10.3.2026"), ThreadPoolExecutor(AT_ONCE) as pool:
        clock_takes()
        answers = Counter(pool.map(place, everybody))
    placed = [one.id for one in in_order(applying, visit, State.PLACED)]

    assert answers["placed"] == SEATS
    assert set(answers) - {"placed"} <= REASONS
    assert placed == first
    assert applying.house.told().count("mobility.application.placed") == SEATS
    assert applying.house.told().count("mobility.participation.created") == SEATS


@contextmanager
def without_lock(cast: Applying) -> Iterator[None]:
    """The drill’s negative control: nobody waits at the visit’s row, and the database does not count along."""
    with cast.house.engine.begin() as connection:
        connection.execute(text("ALTER TABLE visit_programmes DROP CONSTRAINT ck_visit_programmes_seats"))
    with locking(APPLICATION, "place", None):
        yield


def two_for_one_seat(cast: Applying) -> tuple[int, str]:
    """Who decides on the second has read the seats before the first is placed: the seats taken, and the refusal."""
    visit = announced(cast, quota=1)
    mine = three_at_the_ministry(cast, visit)
    officer = Actor(cast.oyggm.id, cast.oyggm.posts)
    with at("10.3.2026"), Session(cast.house.engine) as slow:
        clock_takes()
        read = slow.get_one(VisitApplication, UUID(mine["ipek"].rpartition("/")[2]))
        ok(cast.oyggm.post(f"{mine['deniz']}/place"))
        refused = ""
        try:
            take(slow, APPLICATION, "place", read, officer)
            slow.commit()
        except Problem as why:
            refused = f"{why.status} {why.code}"
            slow.rollback()
        return len(in_order(cast, visit, State.PLACED)), refused


@pytest.mark.requirement("MOB-09")
def test_a_seat_that_was_free_when_somebody_looked_is_counted_again_under_the_lock(applying: Applying) -> None:
    assert two_for_one_seat(applying) == (1, "409 quota_full")


def test_without_the_lock_the_same_drill_gives_a_seat_too_many(applying: Applying) -> None:
    with without_lock(applying):
        assert two_for_one_seat(applying) == (2, "")
