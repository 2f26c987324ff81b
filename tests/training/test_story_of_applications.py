"""SC-OBA, steps 2 to 8, at the service’s own doors."""

from __future__ import annotations

import pytest

from tests.doors import Person
from tests.training.answers import at, button, ok, refusal, state_of
from tests.training.cast_activities import AYVALIK, EDREMIT, Cast, clock_takes, told_to


def begun(who: Person, activity: str) -> dict[str, list[str]]:
    """What may be begun at a training by the name of its step, each with why not; a claim for travel left aside."""
    items = ok(who.get(f"/v1/activities/{activity}/begins"))["items"]
    return {one["action"]: [why["code"] for why in one["why_not"]] for one in items if one["thing"] == "application"}


@pytest.mark.requirement("PLT-03", "PLT-04", "PLT-13", "TRN-12", "Q-17", "Q-21", "Q-54", "NTF-28", "NTF-29")
def test_two_teachers_apply_for_one_seat_and_the_dates_overlap(activities: Cast) -> None:
    deniz, ece = activities.deniz, activities.ece
    with at("15.9.2025"):
        plan = activities.plan(activities.province)
        local = activities.training(activities.province, plan, subjects=["Fizik", "Matematik"])
        for told in ("training.activity.opened", "training.plan.published"):
            assert activities.last(told)["data"]["audience"] == [
                {"role": "teacher", "unit": "tr/10", "branch": field, "below": True} for field in ("Fizik", "Matematik")
            ]
        central = activities.training(
            activities.ministry, activities.plan(activities.ministry), quota=2, closes_on="2025-09-30"
        )
        listed = ok(deniz.get("/v1/offers?open_now=yes"))["items"]
        assert {one["id"]: one["may_apply"] for one in listed} == {local: True, central: True}
        assert begun(deniz, local) == {"apply": []}
        assert begun(activities.province, local) == {}

    with at("16.9.2025"):
        to_local, to_central = activities.apply(deniz, local), activities.apply(deniz, central)
        states = {one["id"]: one["state"]["code"] for one in ok(deniz.get("/v1/applications?mine=yes"))["items"]}
        assert states == {to_local: "pending_school", to_central: "pending_school"}
        assert refusal(deniz.post("/v1/applications", {"offer": local})) == (409, "already_applied")
        assert begun(deniz, local) == {"apply": ["already_applied"]}
        submitted = activities.last("training.application.submitted")["data"]
        assert [(one["role"], one["unit"]) for one in submitted["awaiting"]] == [("principal", AYVALIK)]
        assert submitted["facts"]["programme_kind"] == "central"

    with at("17.9.2025"):
        of_ece = activities.apply(ece, local)
        assert button(deniz, f"/v1/applications/{to_central}", "cancel") is True
        assert ok(deniz.post(f"/v1/applications/{to_central}/cancel"))["state"]["code"] == "cancelled"
        assert {one["id"] for one in ok(deniz.get("/v1/applications?mine=yes"))["items"]} == {to_local, to_central}
        told = told_to(activities.last("training.application.cancelled"))
        assert told == {("person", str(deniz.id)), ("principal", AYVALIK)}

    with at("18.9.2025"):
        ok(activities.ayvalik_principal.post(f"/v1/applications/{to_local}/approve"))
        ok(activities.edremit_principal.post(f"/v1/applications/{of_ece}/approve"))
        placed = ok(activities.ayvalik.post(f"/v1/applications/{to_local}/place"))
        assert placed["state"]["code"] == "placed"
        assert refusal(activities.edremit.post(f"/v1/applications/{of_ece}/place")) == (409, "quota_full")
        waits = ok(activities.edremit.post(f"/v1/applications/{of_ece}/waitlist"))
        assert (waits["state"]["code"], waits["rank"]) == ("waitlisted", 1)
        assert "training.application.directorate_approved" not in activities.house.told()
        assert activities.last("training.application.waitlisted")["data"]["facts"]["rank"] == 1

    with at("19.9.2025"):
        again = next(one for one in ok(deniz.get("/v1/offers?open_now=yes"))["items"] if one["id"] == central)
        assert (again["may_apply"], [one["code"] for one in again["why_not"]]) == (False, ["date_overlap"])
        assert refusal(deniz.post("/v1/applications", {"offer": central})) == (409, "date_overlap")
        assert begun(deniz, central) == {"apply": ["date_overlap"]}
        assert button(deniz, f"/v1/applications/{to_local}", "cancel") is None
        assert button(deniz, f"/v1/applications/{to_local}", "withdraw") is True
        assert deniz.post(f"/v1/applications/{to_local}/withdraw").status_code == 422

    with at("13.10.2025", "00:00:00"):
        clock_takes()
        left_out = ok(ece.get(f"/v1/applications/{of_ece}"))
        assert (left_out["state"]["code"], left_out["instead"]) == ("not_placed", "otmg_of_own_school")
        assert told_to(activities.last("training.application.not_placed")) == {
            ("person", str(ece.id)),
            ("principal", EDREMIT),
        }
        assert state_of(deniz, f"/v1/applications/{to_local}") == "placed"
