"""Whoever is expected at another school on a day has no seat in a training then, as the programme of visits tells."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pytest

from services.training.subscriptions import LISTENER
from tests.doors import Person
from tests.telling import event, hear
from tests.training.answers import at, ok, refusal
from tests.training.cast_activities import EDREMIT, Cast

VISIT = "Edremit Fen Lisesi ziyareti"


def tells(name: str, visit: UUID, visitor: Person, **facts: Any) -> None:
    """The programme of visits tells something of somebody’s part in one of them."""
    told = event(uuid4(), 1)
    told["data"]["facts"] = {"programme_id": visit, "person": visitor.id, **facts}
    hear(LISTENER, told | {"type": f"mobility.participation.{name}", "source": "/mobility"})


def expects(visit: UUID, visitor: Person, first: str, last: str) -> None:
    """A seat in a visit to Edremit."""
    tells("created", visit, visitor, host_unit=EDREMIT, starts_on=first, ends_on=last)


def applied_by_deniz(activities: Cast, training: str) -> str:
    """Her application, which lies at the district."""
    application = f"/v1/applications/{activities.apply(activities.deniz, training)}"
    ok(activities.ayvalik_principal.post(f"{application}/approve"))
    return application


def in_october(activities: Cast, plan: str, **said: Any) -> str:
    """A local training with one seat, on 13 and 14 October where nothing else is said."""
    return activities.training(activities.province, plan, **said)


@pytest.mark.requirement("Q-21")
def test_a_visit_on_one_of_the_days_leaves_no_seat_and_holds_nobody_up(activities: Cast) -> None:
    deniz, visit = activities.deniz, uuid4()
    with at("15.9.2025"):
        plan = activities.plan(activities.province)
        training = in_october(activities, plan)
        application = applied_by_deniz(activities, training)
        expects(visit, deniz, "2025-10-14", "2025-10-17")
        offered = ok(deniz.get(f"/v1/offers/{in_october(activities, plan)}"))
        warned = ok(deniz.get(application))["clashes"]
    with at("16.9.2025"):
        behind = f"/v1/applications/{activities.apply(activities.ece, training)}"
        ok(activities.edremit_principal.post(f"{behind}/approve"))
    with at("18.9.2025"):
        refused = activities.ayvalik.post(f"{application}/place")
        placed = ok(activities.edremit.post(f"{behind}/place"))

    assert (offered["may_apply"], [one["code"] for one in offered["why_not"]]) == (False, ["date_overlap"])
    assert warned == [VISIT]
    assert refusal(refused) == (409, "date_overlap")
    assert placed["state"]["code"] == "placed"


@pytest.mark.requirement("Q-21")
@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("rules_asked", {"starts_on": "2025-10-15", "ends_on": "2025-10-17"}),
        ("left_early", {"last_day": "2025-10-12"}),
        ("missed", {}),
        ("cancelled", {}),
    ],
)
def test_whoever_is_not_there_on_those_days_any_more_may_have_the_seat(
    activities: Cast, name: str, facts: dict[str, str]
) -> None:
    deniz, visit = activities.deniz, uuid4()
    with at("15.9.2025"):
        application = applied_by_deniz(activities, in_october(activities, activities.plan(activities.province)))
    with at("18.9.2025"):
        expects(visit, deniz, "2025-10-10", "2025-10-17")
        expects(visit, activities.ece, "2025-10-10", "2025-10-17")
        tells(name, visit, activities.ece, **facts)
        still = activities.ayvalik.post(f"{application}/place")
        tells(name, visit, deniz, **facts)
        placed = ok(activities.ayvalik.post(f"{application}/place"))

    assert refusal(still) == (409, "date_overlap")
    assert placed["state"]["code"] == "placed"
