"""One person, two trainings on the same days, decided on in the same moment."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from time import monotonic, sleep
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from chassis.identity import Actor
from chassis.seats import locks
from chassis.transitions import take
from services.training.applying.applications.model import Application
from services.training.applying.applications.process import APPLICATION
from tests.training.answers import at, ok, refusal, state_of
from tests.training.cast_activities import Cast
from tests.training.crowd import alone

WAITS = text(
    "SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = database"
    " WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()"
)
LONGEST = 1.5


def decided_on_together(activities: Cast) -> tuple[TestResponse, list[str]]:
    """The second officer decides while the first’s transaction is open: their answer, and both states."""
    with at("15.9.2025"):
        plan = activities.plan(activities.province)
        trainings = [activities.training(activities.province, plan) for _ in range(2)]
        first, second = (activities.apply(activities.deniz, training) for training in trainings)
        for one in (first, second):
            ok(activities.ayvalik_principal.post(f"/v1/applications/{one}/approve"))
    officer = Actor(activities.ayvalik.id, activities.ayvalik.posts)
    other = alone(activities, activities.ayvalik)
    with at("18.9.2025"), Session(activities.house.engine) as slow, ThreadPoolExecutor(1) as pool:
        take(
            slow,
            APPLICATION,
            "place",
            slow.get_one(Application, UUID(first), with_for_update={"of": Application}),
            officer,
        )
        answer = pool.submit(other.post, f"/v1/applications/{second}/place")
        _waits_or_is_done(activities, answer)
        slow.commit()
        states = [state_of(activities.deniz, f"/v1/applications/{one}") for one in (first, second) if answer.result()]
        return answer.result(), states


def _waits_or_is_done(activities: Cast, answer: Future[TestResponse]) -> None:
    """Until the second stands at the lock, or has gone through without one."""
    until = monotonic() + LONGEST
    with activities.house.engine.connect() as connection:
        while monotonic() < until and not answer.done() and not connection.scalar(WAITS):
            sleep(0.01)


@pytest.mark.requirement("Q-21")
def test_nobody_is_placed_twice_on_the_same_days_by_two_who_decide_at_once(activities: Cast) -> None:
    answer, states = decided_on_together(activities)

    assert refusal(answer) == (409, "date_overlap")
    assert states == ["placed", "pending_directorate"]


def test_without_waiting_for_the_person_both_would_be_placed(activities: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locks, "wait_for_person", lambda *_: None)

    _, states = decided_on_together(activities)

    assert states == ["placed", "placed"]
