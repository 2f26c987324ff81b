"""Hundreds of teachers at once: each behind a client of their own, sixteen requests at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.identity import Role
from chassis.seats.model import State, ranking
from services.training.applying.applications.model import Application
from tests.doors import Person
from tests.training.answers import ok
from tests.training.cast_activities import AYVALIK, Cast

# As many as the pool of the house has connections.
AT_ONCE = 16
Given = TypeVar("Given")
Found = TypeVar("Found")


def all_at_once(do: Callable[[Given], Found], given: Iterable[Given]) -> list[Found]:
    """Everybody does it in the same moment, as far as there are connections."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(do, given))


def teachers(activities: Cast, number: int) -> list[Person]:
    """So many teachers of one school, known to the directory’s copy; each with a client of their own."""
    found = [activities.one(f"Öğretmen {place:03}", Role.TEACHER, AYVALIK, "Matematik") for place in range(number)]
    with Session(activities.house.engine) as session, session.begin():
        activities.settle_people(session)
    return [alone(activities, one) for one in found]


def alone(activities: Cast, one: Person) -> Person:
    """The same person with a client that nobody shares."""
    return Person(activities.house.client.application.test_client(), one.service, one.posts, one.id)


def applied(activities: Cast, people: Sequence[Person], offer: str) -> dict[UUID, str]:
    """Everybody applies in the same moment: the applications by person."""
    made = all_at_once(lambda one: ok(one.post("/v1/applications", {"offer": offer}))["id"], people)
    return {one.id: str(application) for one, application in zip(people, made, strict=True)}


def every_event_once(activities: Cast) -> bool:
    """Each thing’s events are counted one after the other, and none is told twice."""
    numbers: dict[str, list[int]] = {}
    for event in activities.house.events():
        numbers.setdefault(event["subject"], []).append(event["sequence"])
    return all(sorted(told) == list(range(1, len(told) + 1)) for told in numbers.values())


def most_seats_taken(activities: Cast) -> int:
    """How many had a seat at the same moment, at the most: seats are given and taken back under one lock."""
    taken = most = 0
    for name in activities.house.told():
        taken += (name == "training.application.placed") - (name == "training.application.withdrawn")
        most = max(most, taken)
    return most


def in_order(activities: Cast, offer: str, state: State) -> list[Application]:
    """The applications in this state as they rank."""
    with Session(activities.house.engine) as session:
        wanted = select(Application).filter_by(offer_id=UUID(offer), state=state).order_by(*ranking(Application))
        return list(session.scalars(wanted))


def ranks_before(one: Application, other: Application) -> bool:
    """By score, then fewer earlier placements, then the earlier application (Q-17)."""
    return _key(one) < _key(other)


def _key(one: Application) -> Any:
    return (one.ranks_last, -one.score, one.earlier_placements, one.submitted_at, one.id)


def is_strictly_ordered(placed: Sequence[Application], waiting: Sequence[Application]) -> bool:
    """Whoever has a seat ranks before whoever waits, and the line itself is in order."""
    first = all(ranks_before(one, waiting[0]) for one in placed) if waiting else True
    return first and all(ranks_before(one, other) for one, other in pairwise(waiting))
