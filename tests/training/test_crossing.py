"""Two who decide at once and hold what the other needs: nobody is turned away, because all lock in one order."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from chassis.seats import locks, rounds
from chassis.seats.model import State
from services.training.applying.applications.model import Application
from services.training.applying.applications.process import APPLICATION
from services.training.applying.offers.model import Offer
from services.training.planning.activity_openings import process as openings
from tests.locking import locking
from tests.training.answers import at, ok
from tests.training.cast_activities import Cast
from tests.training.crowd import alone, in_order
from tests.training.meeting import LONGEST, Meeting

LOST = (409, "saved_by_somebody_before_you")


def _offers_first(session: Session, _: type[Application], *which: Any) -> list[Application]:
    """The wrong order: what is counted on before what is decided on."""
    session.scalars(select(Offer).order_by(Offer.id).with_for_update()).all()
    return list(session.scalars(select(Application).where(*which).with_for_update(of=Application)))


def put_off_while_placing(activities: Cast) -> list[tuple[int, str]]:
    """The district places somebody, the province puts the training off: what each is answered."""
    with at("15.9.2025"):
        training = activities.training(activities.province, activities.plan(activities.province))
        application = activities.apply(activities.deniz, training)
        ok(activities.ayvalik_principal.post(f"/v1/applications/{application}/approve"))
    meeting = Meeting(activities.house.engine)

    def pausing(application: Application, session: Session) -> object:
        """The application is held, the seats are not yet."""
        meeting.wait()
        return locks.lock_seats_and_person(application, session)

    district, province = alone(activities, activities.ayvalik), alone(activities, activities.province)
    new_days = {"starts_on": "2025-10-20", "ends_on": "2025-10-21", "reason": "Salon dolu"}
    with at("18.9.2025"), locking(APPLICATION, "place", pausing), ThreadPoolExecutor(2) as pool:
        placed = pool.submit(district.post, f"/v1/applications/{application}/place")
        assert meeting.somebody_is_here.wait(LONGEST)
        put_off = pool.submit(province.post, f"/v1/activities/{training}/postpone", new_days)
        return [_answered(one.result()) for one in (placed, put_off)]


def _answered(answer: TestResponse) -> tuple[int, str]:
    return answer.status_code, answer.json.get("code", "")


@pytest.mark.requirement("SM-TRN-5", "Q-32")
def test_a_training_is_put_off_while_a_seat_of_it_is_given(activities: Cast) -> None:
    assert put_off_while_placing(activities) == [(200, ""), (200, "")]


def test_with_the_seats_locked_first_one_of_both_loses_and_is_told_so(
    activities: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(openings, "hold_applications", _offers_first)

    assert sorted(put_off_while_placing(activities)) == [(200, ""), LOST]


def two_rounds_at_once(activities: Cast, monkeypatch: pytest.MonkeyPatch) -> tuple[list[tuple[int, str]], int]:
    """Two trainings on other days, the same two applicants, ranked the other way round: the answers, and the seats."""
    with at("15.9.2025"):
        plan = activities.plan(activities.ministry)
        later = {"starts_on": "2025-11-10", "ends_on": "2025-11-11"}
        trainings = [activities.training(activities.ministry, plan, quota=2, **days) for days in ({}, later)]
        for training, people in zip(trainings, ((0, 1), (1, 0)), strict=True):
            for place in people:
                _passed_on(activities, training, (activities.deniz, activities.ece)[place])
    meeting = Meeting(activities.house.engine)
    real = locks.wait_for_person

    def pausing(session: Session, person: UUID) -> None:
        """One person is held, the other is not yet."""
        real(session, person)
        meeting.wait()

    monkeypatch.setattr(locks, "wait_for_person", pausing)
    officer = activities.ministry
    with at("18.9.2025"), ThreadPoolExecutor(2) as pool:
        asked = [
            pool.submit(alone(activities, officer).post, f"/v1/activities/{one}/place_in_order") for one in trainings
        ]
        answers = [_answered(one.result()) for one in asked]
    return answers, sum(len(in_order(activities, training, State.PLACED)) for training in trainings)


def _passed_on(activities: Cast, training: str, who: Any) -> None:
    """School and district have agreed."""
    application = activities.apply(who, training)
    of_ayvalik, of_edremit = (
        (activities.ayvalik_principal, activities.ayvalik),
        (
            activities.edremit_principal,
            activities.edremit,
        ),
    )
    for officer in of_ayvalik if who is activities.deniz else of_edremit:
        ok(officer.post(f"/v1/applications/{application}/approve"))


@pytest.mark.requirement("SM-TRN-5", "Q-21")
def test_two_rounds_with_the_same_people_ranked_otherwise_do_not_wait_for_each_other(
    activities: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert two_rounds_at_once(activities, monkeypatch) == ([(200, ""), (200, "")], 4)


def test_with_people_locked_as_they_rank_one_round_is_lost(activities: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rounds, "hold_people", lambda *_: None)

    answers, seats = two_rounds_at_once(activities, monkeypatch)

    assert (sorted(answers), seats) == ([(200, ""), LOST], 2)
