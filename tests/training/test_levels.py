"""The three levels of an application: who is reminded, who may step in, and what a move or a principal's own means."""

from __future__ import annotations

import pytest

from services.training.applying.applications.model import Application
from tests.training.answers import at, button, ok, refusal, state_of
from tests.training.cast_activities import AYVALIK, Cast, clock_takes, told_to
from tests.training.offered import central, local

WAITING, WAITING_LONG = "training.application.waiting", "training.application.waiting_long"


@pytest.mark.requirement("NTF-30", "Q-20")
def test_a_silent_school_is_reminded_twice_and_then_the_district_may_decide(activities: Cast) -> None:
    with at("15.9.2025"):
        address = f"/v1/applications/{activities.apply(activities.deniz, central(activities))}"
    with at("22.9.2025", "23:59:59"):
        clock_takes(Application)
        assert WAITING not in activities.house.told()
    with at("23.9.2025", "00:00:00"):
        clock_takes(Application)
        assert told_to(activities.last(WAITING)) == {("principal", AYVALIK)}
        assert refusal(activities.ayvalik.post(f"{address}/approve")) == (409, "level_below_has_time")
    with at("30.9.2025", "00:00:00"):
        clock_takes(Application)
        assert told_to(activities.last(WAITING_LONG)) == {
            ("principal", AYVALIK),
            ("district_officer", "tr/10/ayvalik"),
        }
        assert refusal(activities.edremit.post(f"{address}/approve")) == (404, "not_found")
        assert ok(activities.ayvalik.post(f"{address}/approve"))["state"]["code"] == "pending_directorate"
    assert activities.house.told().count(WAITING) == activities.house.told().count(WAITING_LONG) == 1


@pytest.mark.requirement("Q-15", "Q-54")
def test_the_province_takes_over_when_the_district_has_let_five_working_days_pass(activities: Cast) -> None:
    with at("15.9.2025"):
        address = f"/v1/applications/{activities.apply(activities.deniz, local(activities))}"
    with at("18.9.2025"):
        ok(activities.ayvalik_principal.post(f"{address}/approve"))
        assert refusal(activities.province.post(f"{address}/place")) == (409, "district_has_time")
    with at("25.9.2025", "23:59:59"):
        assert button(activities.province, address, "place") is False
    with at("26.9.2025", "00:00:00"):
        assert ok(activities.province.post(f"{address}/place"))["state"]["code"] == "placed"


@pytest.mark.requirement("Q-15")
def test_a_province_that_decides_itself_gets_the_application_from_the_school(activities: Cast) -> None:
    with at("15.9.2025"):
        ok(activities.province.post("/v1/level-authorities", {"authority": "province"}))
        again = activities.province.post("/v1/level-authorities", {"authority": "district"})
        assert refusal(again) == (409, "authority_already_set")
        address = f"/v1/applications/{activities.apply(activities.deniz, central(activities))}"
        ok(activities.ayvalik_principal.post(f"{address}/approve"))
        awaiting = activities.last("training.application.school_approved")["data"]["awaiting"]
        assert [(one["role"], one["unit"]) for one in awaiting] == [("province_officer", "tr/10")]
        assert activities.ayvalik.post(f"{address}/approve").status_code == 409
        assert ok(activities.province.post(f"{address}/approve"))["state"]["code"] == "pending_ministry"


@pytest.mark.requirement("Q-16")
def test_a_principals_own_application_goes_past_the_school(activities: Cast) -> None:
    with at("15.9.2025"):
        made = activities.apply(activities.ayvalik_principal, central(activities))
        address = f"/v1/applications/{made}"
        assert state_of(activities.ayvalik_principal, address) == "pending_directorate"
        past = ok(activities.ayvalik_principal.get(f"{address}/history"))["items"]
        assert [one["action"] for one in past] == ["apply", "skip_own_school"]
        assert "training.application.skipped_own_application" in activities.house.told()
        assert button(activities.ayvalik_principal, address, "approve") is False


@pytest.mark.requirement("PLT-04")
def test_the_cancel_button_is_there_while_it_is_pending_and_gone_after_the_decision(activities: Cast) -> None:
    deniz = activities.deniz
    with at("15.9.2025"):
        offer = central(activities)
        address = f"/v1/applications/{activities.apply(deniz, offer)}"
        seen = [button(deniz, address, "cancel")]
        ok(activities.ayvalik_principal.post(f"{address}/approve"))
        seen.append(button(deniz, address, "cancel"))
        ok(activities.ayvalik.post(f"{address}/approve"))
        seen.append(button(deniz, address, "cancel"))
        assert refusal(activities.ministry.post(f"{address}/place")) == (409, "window_still_open")
    with at("18.9.2025"):
        ok(activities.ministry.post(f"{address}/place"))
        assert [*seen, button(deniz, address, "cancel")] == [True, True, True, None]
        assert refusal(deniz.post(f"{address}/cancel")) == (409, "invalid_transition")


@pytest.mark.requirement("Q-20", "NTF-29")
def test_what_nobody_has_decided_on_lapses_at_the_start(activities: Cast) -> None:
    with at("15.9.2025"):
        address = f"/v1/applications/{activities.apply(activities.deniz, central(activities))}"
    with at("30.11.2025", "23:59:59"):
        clock_takes(Application)
        assert state_of(activities.deniz, address) == "pending_school"
    with at("1.12.2025", "00:00:00"):
        clock_takes(Application)
        assert state_of(activities.deniz, address) == "lapsed"


@pytest.mark.requirement("PLT-03", "PLT-13")
def test_why_somebody_may_not_apply_is_told_before_they_do(activities: Cast) -> None:
    with at("15.9.2025"):
        plan = activities.plan(activities.province)
        for_all = activities.training(activities.province, plan)
        physics = activities.training(activities.province, plan, subjects=["Fizik"], quota=5)
        seen = {one["id"]: one for one in ok(activities.deniz.get("/v1/offers"))["items"]}
        assert [one["code"] for one in seen[physics]["why_not"]] == ["not_in_target_group"]
        assert seen[physics]["why_not"][0]["text"] == "Bu eğitim başka alanların öğretmenleri için."
        assert seen[for_all]["may_apply"] is True
        assert refusal(activities.deniz.post("/v1/applications", {"offer": physics})) == (422, "not_in_target_group")
        assert ok(activities.stranger.get("/v1/offers"))["items"] == []
        assert refusal(activities.stranger.post("/v1/applications", {"offer": for_all})) == (422, "not_of_the_area")
    with at("18.9.2025"):
        closed = ok(activities.ece.get(f"/v1/offers/{physics}"))
        assert [one["code"] for one in closed["why_not"]] == ["window_not_open"]
        assert refusal(activities.ece.post("/v1/applications", {"offer": physics})) == (409, "window_not_open")


@pytest.mark.requirement("Q-20", "NTF-30")
def test_a_silent_district_is_reminded_and_then_the_ministry_may_pass_a_central_application_on(
    activities: Cast,
) -> None:
    with at("15.9.2025"):
        address = f"/v1/applications/{activities.apply(activities.deniz, central(activities))}"
        ok(activities.ayvalik_principal.post(f"{address}/approve"))
    with at("23.9.2025", "00:00:00"):
        clock_takes(Application)
        assert told_to(activities.last(WAITING)) == {("district_officer", "tr/10/ayvalik")}
        assert refusal(activities.ministry.post(f"{address}/approve")) == (409, "level_below_has_time")
    with at("30.9.2025", "00:00:00"):
        clock_takes(Application)
        assert told_to(activities.last(WAITING_LONG)) == {
            ("district_officer", "tr/10/ayvalik"),
            ("oyggm_officer", "tr"),
        }
        assert ok(activities.ministry.post(f"{address}/approve"))["state"]["code"] == "pending_ministry"
