"""What becomes of applications and seats when a teacher moves to another school or leaves."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from chassis.db import transaction
from chassis.directory import KnownPerson
from services.training.applying.person_moves.process import follow_person
from tests.doors import Person
from tests.training.answers import at, ok, state_of
from tests.training.cast_activities import EDREMIT, Cast


def serves_at(activities: Cast, person: Person, unit: str | None) -> None:
    """The directory says where somebody serves now."""
    with Session(activities.house.engine) as session, session.begin():
        session.get_one(KnownPerson, person.id).unit = unit
    with transaction() as session:
        follow_person(session, {"id": person.id})


@pytest.mark.requirement("Q-47")
def test_whoever_moves_takes_the_application_along_to_the_new_school(activities: Cast) -> None:
    with at("15.9.2025"):
        training = activities.training(activities.ministry, activities.plan(activities.ministry))
        address = f"/v1/applications/{activities.apply(activities.deniz, training)}"
        serves_at(activities, activities.deniz, EDREMIT)
        assert activities.ayvalik_principal.post(f"{address}/approve").status_code == 404
        assert ok(activities.edremit_principal.post(f"{address}/approve"))["state"]["code"] == "pending_directorate"
        assert ok(activities.edremit.post(f"{address}/approve"))["state"]["code"] == "pending_ministry"


def placed_and_begun(activities: Cast) -> str:
    """The application of somebody who has a seat in a training that has begun."""
    with at("15.9.2025"):
        training = activities.training(activities.province, activities.plan(activities.province))
        address = f"/v1/applications/{activities.apply(activities.deniz, training)}"
        ok(activities.ayvalik_principal.post(f"{address}/approve"))
    with at("18.9.2025"):
        ok(activities.ayvalik.post(f"{address}/place"))
        ok(activities.province.post(f"/v1/activities/{training}/confirm"))
    with at("13.10.2025"):
        ok(activities.nil.post(f"/v1/activities/{training}/start"))
    return address


@pytest.mark.requirement("Q-47")
@pytest.mark.parametrize(("day", "state"), [("14.10.2025", "cancelled"), ("15.10.2025", "placed")])
def test_whoever_leaves_loses_the_seat_in_what_is_not_over(activities: Cast, day: str, state: str) -> None:
    address = placed_and_begun(activities)

    with at(day):
        serves_at(activities, activities.deniz, None)

    assert state_of(activities.ayvalik_principal, address) == state
