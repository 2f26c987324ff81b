"""Many at once: never a seat too many, a strict line, every refusal with its reason, every event once."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from threading import Lock
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from chassis.errors import Conflict
from chassis.identity import Actor
from chassis.seats.model import State
from chassis.transitions import take
from services.training.applying.applications.model import Application
from services.training.applying.applications.process import APPLICATION
from tests.doors import Person, answered
from tests.locking import locking
from tests.training.answers import at, ok
from tests.training.cast_activities import Cast
from tests.training.crowd import (
    all_at_once,
    alone,
    applied,
    every_event_once,
    in_order,
    is_strictly_ordered,
    most_seats_taken,
    teachers,
)

EVERYBODY, SEATS, WITHDRAW = 500, 30, 50
AT_THE_DOOR, EVERY_ROUND = 20, 125
# What somebody may be told who comes to a full table, out of turn, or at a row that another one holds just now.
REASONS = {"quota_full", "others_come_first", "seat_is_free", "saved_by_somebody_before_you", "invalid_transition"}


def passed_on(activities: Cast, applications: list[str]) -> None:
    """School and district have agreed to all of them."""
    for who in (activities.ayvalik_principal, activities.ayvalik):
        all_at_once(
            lambda one, who=who: ok(alone(activities, who).post(f"/v1/applications/{one}/approve")), applications
        )


def weighed(activities: Cast, offer: str) -> None:
    """Scores from 0 to 99, some of them alike."""
    with activities.house.engine.begin() as connection:
        points = (
            "UPDATE applications SET score = abs(hashtext(id::text)) % 100, is_weighed = true WHERE offer_id = :offer"
        )
        connection.execute(text(points), {"offer": offer})


def decide(officer: Person, application: str, refusals: Counter[str]) -> None:
    """Place, or put into the line; what has no seat now may have one later."""
    for action in ("place", "waitlist"):
        answer = answered(lambda action=action: officer.post(f"/v1/applications/{application}/{action}"))
        if answer.status_code == 200:
            return
        refusals[answer.json["code"]] += 1


@pytest.mark.requirement("MGT-12", "TRN-12", "PLT-03", "PLT-04", "Q-17", "Q-19")
def test_five_hundred_apply_for_thirty_seats_and_fifty_withdraw_while_the_ministry_places(activities: Cast) -> None:
    with at("15.9.2025"):
        plan = activities.plan(activities.ministry)
        offer = activities.training(activities.ministry, plan, quota=SEATS)
        people = teachers(activities, EVERYBODY)
        mine = applied(activities, people, offer)
        again = all_at_once(lambda one: one.post("/v1/applications", {"offer": offer}), people[:AT_THE_DOOR])
        assert {(one.status_code, one.json["code"]) for one in again} == {(409, "already_applied")}
        passed_on(activities, list(mine.values()))
        weighed(activities, offer)

    refusals: Counter[str] = Counter()
    with at("18.9.2025"):
        _placing_and_withdrawing(activities, offer, people, mine, refusals)
        _settled(activities, offer, refusals)

    placed, waiting = in_order(activities, offer, State.PLACED), in_order(activities, offer, State.WAITLISTED)
    assert (len(placed), most_seats_taken(activities)) == (SEATS, SEATS)
    assert is_strictly_ordered(placed, waiting)
    assert set(refusals) <= REASONS, refusals
    assert every_event_once(activities)
    told = Counter(activities.house.told())
    gone = told["training.application.withdrawn"] + told["training.application.cancelled"]
    assert (told["training.application.submitted"], gone) == (EVERYBODY, WITHDRAW)
    assert told["training.application.placed"] == SEATS + told["training.application.withdrawn"]
    assert len(placed) + len(waiting) + gone == EVERYBODY


def _placing_and_withdrawing(
    activities: Cast, offer: str, people: list[Person], mine: dict[UUID, str], refusals: Counter[str]
) -> None:
    """Officers go down the ranked list, one by one and in rounds; fifty teachers give up, whatever was decided."""
    hopes = [str(one.id) for one in in_order(activities, offer, State.PENDING_MINISTRY)]
    # Of those who will have a seat, and of those who will wait.
    leaving = set(hopes[:20] + hopes[100:130])
    owners = {application: person for person, application in mine.items()}
    by_id = {one.id: one for one in people}
    counting = Lock()

    def work(turn: tuple[str, str]) -> None:
        kind, application = turn
        found: Counter[str] = Counter()
        if kind == "decide":
            decide(alone(activities, activities.ministry), application, found)
        elif kind == "round":
            _place_in_order(alone(activities, activities.ministry), offer, found)
        else:
            _leave(by_id[owners[application]], application, found)
        with counting:
            refusals.update(found)

    turns: list[tuple[str, str]] = []
    for place, application in enumerate(hopes):
        turns.append(("decide", application))
        if place % EVERY_ROUND == EVERY_ROUND - 1:
            turns.append(("round", offer))
        if place % 4 == 3:
            turns += [("leave", gone) for gone in sorted(leaving)[place // 4 : place // 4 + 1]]
    all_at_once(work, turns)


def _place_in_order(officer: Person, offer: str, refusals: Counter[str]) -> None:
    """A hundred in one go; whoever is being decided on by somebody else is left to them."""
    answer = answered(lambda: officer.post(f"/v1/activities/{offer}/place_in_order"))
    if answer.status_code != 200:
        refusals[answer.json["code"]] += 1


def _leave(who: Person, application: str, refusals: Counter[str]) -> None:
    """Give the seat back, or cancel: which of them it is may change between two calls."""
    for _ in range(50):
        for action, said in (("cancel", None), ("withdraw", {"reason": "Sağlık"})):
            path = f"/v1/applications/{application}/{action}"
            answer = answered(lambda path=path, said=said: who.post(path, said))
            if answer.status_code == 200:
                return
            refusals[answer.json["code"]] += 1


def _settled(activities: Cast, offer: str, refusals: Counter[str]) -> None:
    """The officers go on until nobody is undecided and no seat is free."""
    officer = activities.ministry
    while True:
        pending = in_order(activities, offer, State.PENDING_MINISTRY)
        waiting = in_order(activities, offer, State.WAITLISTED)
        free = SEATS - len(in_order(activities, offer, State.PLACED))
        if not pending and not (free and waiting):
            return
        for one in sorted([*pending, *waiting], key=lambda one: (-one.score, one.submitted_at, one.id))[: free or None]:
            decide(officer, str(one.id), refusals)


def _two_for_one_seat(activities: Cast) -> int:
    """Whoever decides on the second has read the seats before the first is placed; how many have a seat then."""
    with at("15.9.2025"):
        offer = activities.training(activities.ministry, activities.plan(activities.ministry), quota=1)
        mine = applied(activities, teachers(activities, 2), offer)
        passed_on(activities, list(mine.values()))
    officer = Actor(activities.ministry.id, activities.ministry.posts)
    with at("18.9.2025"), Session(activities.house.engine) as slow:
        first, second = (one.id for one in in_order(activities, offer, State.PENDING_MINISTRY))
        read = slow.get_one(Application, second)
        ok(activities.ministry.post(f"/v1/applications/{first}/place"))
        with suppress(Conflict):
            take(slow, APPLICATION, "place", read, officer)
            slow.commit()
        slow.rollback()
        return len(in_order(activities, offer, State.PLACED))


@pytest.mark.requirement("MGT-12")
def test_a_seat_that_was_free_when_somebody_looked_is_counted_again_under_the_lock(activities: Cast) -> None:
    assert _two_for_one_seat(activities) == 1


def test_without_the_lock_the_same_drill_gives_a_seat_too_many(activities: Cast) -> None:
    # The drill’s negative control: nobody waits at the offer’s row.
    with locking(APPLICATION, "place", None):
        assert _two_for_one_seat(activities) == 2
