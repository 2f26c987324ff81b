"""Two who leave office in the same moment, with trainings in common."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from chassis.seats import locks
from services.training.applying.applications.model import Application
from services.training.applying.applications.process import APPLICATION
from services.training.applying.person_moves.process import follow_person
from tests.locking import locking
from tests.training.answers import at
from tests.training.cast_activities import Cast
from tests.training.meeting import Meeting

# PostgreSQL lets one of two go that wait for each other, and says so.
DEADLOCK = "40P01"


def two_leave_at_once(activities: Cast) -> list[str]:
    """Two teachers with seats in the same two trainings leave office: what the database said to each."""
    with at("15.9.2025"):
        plan = activities.plan(activities.province)
        later = {"starts_on": "2025-11-10", "ends_on": "2025-11-11"}
        first, second = (activities.training(activities.province, plan, quota=2, **days) for days in ({}, later))
        for who, wanted in ((activities.deniz, (first, second)), (activities.ece, (second, first))):
            for training in wanted:
                activities.apply(who, training)
    meeting = Meeting(activities.house.engine)

    def pausing(application: Application, session: Session) -> object:
        """The seats of one training are held, those of the other are not yet."""
        found = locks.lock_seats(application, session)
        meeting.wait()
        return found

    def leave(person: UUID) -> str:
        try:
            with activities.in_transaction() as session, session.begin():
                session.execute(text("UPDATE known_people SET unit = NULL WHERE id = :id"), {"id": person})
                follow_person(session, {"id": person})
        except DBAPIError as raised:
            return str(getattr(raised.orig, "sqlstate", ""))
        return ""

    people = [activities.deniz.id, activities.ece.id]
    with at("18.9.2025"), locking(APPLICATION, "call_off", pausing), ThreadPoolExecutor(2) as pool:
        return sorted(pool.map(leave, people))


@pytest.mark.requirement("Q-47")
def test_two_who_leave_office_together_do_not_wait_for_each_other(activities: Cast) -> None:
    assert two_leave_at_once(activities) == ["", ""]


def test_with_seats_locked_one_training_after_the_other_one_of_both_is_tried_again(
    activities: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "hold_offers", lambda *_: None)

    assert two_leave_at_once(activities) == ["", DEADLOCK]
