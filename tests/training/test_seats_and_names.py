"""Who reads the names of an activity, how seats change, and a training whose trainer comes from outside."""

from __future__ import annotations

import pytest

from chassis.identity import Role
from tests.training.answers import at, ok, refusal
from tests.training.cast_activities import EDREMIT, GULYOLU, TASKOPRU, Cast


@pytest.mark.requirement("TRN-41", "Q-47")
def test_names_and_attendance_are_read_by_those_whom_they_concern(activities: Cast) -> None:
    with at("26.9.2025"):
        address = f"/v1/activities/{activities.planned_request()}"
        colleague = activities.one("Meslektaş", activities.own[0].posts[0].role, GULYOLU)
        everybody = [activities.hakan, activities.principal, activities.karesi, activities.nil, activities.ministry]
        read = {len(ok(one.get(address))["participants"]) for one in everybody}
        [guest] = ok(activities.guest.get(address))["participants"]
        [own] = ok(activities.own[0].get(address))["participants"]

    assert read == {10}
    assert (guest["person"], guest["unit"], guest["is_of_other_school"]) == (str(activities.guest.id), TASKOPRU, True)
    assert own["person"] == str(activities.own[0].id)
    assert ok(colleague.get(address))["participants"] == []
    assert activities.ayvalik.get(address).status_code == 404


@pytest.mark.requirement("SEC-03", "NTF-27")
def test_the_managers_of_a_guest_see_the_header_and_their_own_teacher(activities: Cast) -> None:
    head, other_head = (activities.one("Müdür", Role.PRINCIPAL, school) for school in (TASKOPRU, EDREMIT))
    with at("26.9.2025"):
        address = f"/v1/activities/{activities.planned_request()}"
        seen, whole = ok(head.get(address)), ok(activities.principal.get(address))

        assert [one["unit"] for one in seen["participants"]] == [TASKOPRU]
        assert (seen["starts_on"], seen["venue"], seen["trainers"]) == (
            whole["starts_on"],
            whole["venue"],
            whole["trainers"],
        )
        assert whole.keys() - seen.keys() >= {"survey", "participants_count", "reason"}
        assert (head.get(f"{address}/history").status_code, other_head.get(address).status_code) == (404, 404)
        assert ok(other_head.get("/v1/activities"))["items"] == []


@pytest.mark.requirement("MGT-12", "PLT-13")
def test_seats_are_changed_and_never_below_those_that_are_taken(activities: Cast) -> None:
    with at("15.9.2025"):
        kept = [{"unit": "tr/10/edremit", "seats": 1}]
        plan = activities.plan(activities.province)
        training = activities.training(activities.province, plan, quota=1, reserved=kept)
        made = activities.apply(activities.deniz, training)
        ok(activities.ayvalik_principal.post(f"/v1/applications/{made}/approve"))
    with at("18.9.2025"):
        change = f"/v1/activities/{training}/change_seats"
        assert refusal(activities.ayvalik.post(f"/v1/applications/{made}/place")) == (409, "quota_full")
        too_many = activities.province.post(change, {"quota": 1, "reserved": [{"subject": "Fizik", "seats": 2}]})
        assert too_many.status_code == 422
        assert activities.ministry.post(change, {"quota": 1}).status_code == 403
        ok(activities.province.post(change, {"quota": 2}))
        assert ok(activities.ayvalik.post(f"/v1/applications/{made}/place"))["state"]["code"] == "placed"
        ok(activities.province.post(change, {"quota": 1}))
        offer = ok(activities.deniz.get(f"/v1/offers/{training}"))
    assert (offer["quota"], offer["placed"]) == (1, 1)


@pytest.mark.requirement("TRN-41")
def test_where_no_trainer_can_sign_in_the_school_says_that_it_is_over(activities: Cast) -> None:
    trainers = [{"person": None, "name": "Nil Ay", "workplace": "Balıkesir Üniversitesi"}]
    with at("26.9.2025"):
        address = f"/v1/activities/{activities.planned_request(trainers=trainers)}"
        ok(activities.karesi.post(f"{address}/confirm"))
    with at("20.10.2025"):
        ok(activities.hakan.post(f"{address}/start"))
    with at("21.10.2025"):
        for number in (1, 2, 3, 4):
            ok(activities.hakan.post(f"{address}/record_attendance", {"session": number, "present": []}))
        ok(activities.hakan.post(f"{address}/report"))
        done = ok(activities.hakan.post(f"{address}/complete"))

    assert done["state"]["code"] == "completed"
    assert "training.certificate.issued" not in activities.house.told()
