"""Who joins, leads and leaves a body that serves already, or is still formed, and when it may decide (SM-AWD-2)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from chassis.things import new_id
from services.awards.years.bodies.model import BodyMember, Kind
from services.awards.years.body_members.process import FEWEST, MOST
from tests.awards.cast import at, ok, refusal
from tests.awards.places import CAMLITEPE, GULYOLU, RUZGAR
from tests.awards.settling import Settled
from tests.awards.standing import added, made, refusals

COMMISSION = {"kind": Kind.SCHOOL_PROJECT_COMMISSION}
WHY = {"reason": "Başka okula geçti."}


def commission_of(cast: Settled, school: str) -> str:
    """The address of a school's commission."""
    found = ok(cast.heads[school].get("/v1/bodies?kind=school_project_commission"))["items"]
    return next(f"/v1/bodies/{one['id']}" for one in found if one["unit"] == school)


def filled(cast: Settled, body: str, there: int) -> None:
    """As many serve in it as may."""
    of = {"body_id": UUID(body[-36:]), "first_day": date(2025, 9, 22)}
    added(cast, *(BodyMember(person=new_id(), **of) for _ in range(MOST - there)))


@pytest.mark.requirement("SM-AWD-2", "AWD-09")
def test_a_body_in_office_is_joined_led_and_left_by_the_same_rules(cast: Settled) -> None:
    head, body = cast.heads[GULYOLU], commission_of(cast, GULYOLU)
    member, teacher = ({"person": str(one.id)} for one in (cast.commissions[GULYOLU][1], cast.teachers[GULYOLU][0]))
    with at("22.9.2025"):
        answers = [
            head.post(f"{body}/add_member", member),
            head.post(f"{body}/add_member", {"person": str(cast.teachers[CAMLITEPE][0].id)}),
            head.post(f"{body}/add_member", teacher | {"chair": True}),
            head.post(f"{body}/name_chair", teacher),
            head.post(f"{body}/let_go", teacher | WHY),
            head.post(f"{body}/set_quorum", {"quorum": FEWEST + 1}),
        ]
        filled(cast, body, FEWEST)
        full = head.post(f"{body}/add_member", teacher)

    assert refusals(answers) == [
        (409, "already_member"),
        (422, "person_not_of_the_unit"),
        (409, "chair_already_there"),
        (422, "not_a_member"),
        (422, "not_a_member"),
        (422, "quorum_too_large"),
    ]
    assert refusal(full) == (409, "body_full")


@pytest.mark.requirement("SM-AWD-2", "AWD-09")
def test_a_body_that_is_still_formed_decides_nothing_and_lets_nobody_go_who_is_not_in_it(cast: Settled) -> None:
    head, first = cast.heads[RUZGAR], cast.commissions[RUZGAR][0]
    person = {"person": str(first.id)}
    with at("22.9.2025"):
        body = made(head, "bodies", COMMISSION)
        unknown = head.post(f"{body}/let_go", person | WHY)
        ok(head.post(f"{body}/add_member", person))
        minutes = {"body": body[-36:], "held_on": "2025-09-22", "agenda": "Açılış", "decisions": "1. Uygun."}
        early = first.post("/v1/body-meetings", minutes | {"attendees": [str(first.id)]})
        filled(cast, body, 1)
        full = head.post(f"{body}/add_member", {"person": str(cast.teachers[RUZGAR][0].id)})

    assert refusal(unknown) == (422, "not_a_member")
    assert refusal(early) == (409, "body_not_in_office")
    assert refusal(full) == (409, "body_full")
