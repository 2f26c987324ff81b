"""Who gets a seat and who waits: scores, kept shares, seats given back, and everybody in one go."""

from __future__ import annotations

import pytest

from tests.training.answers import at, ok, refusal, state_of
from tests.training.cast_activities import AYVALIK, Cast, told_to
from tests.training.offered import central, local


@pytest.mark.requirement("Q-19", "NTF-29")
def test_a_seat_is_given_back_with_a_reason_and_the_next_in_line_takes_it(activities: Cast) -> None:
    with at("15.9.2025"):
        offer = local(activities)
        one = f"/v1/applications/{activities.apply(activities.deniz, offer)}"
    with at("16.9.2025"):
        other = f"/v1/applications/{activities.apply(activities.ece, offer)}"
    with at("18.9.2025"):
        ok(activities.ayvalik_principal.post(f"{one}/approve"))
        ok(activities.edremit_principal.post(f"{other}/approve"))
        assert refusal(activities.edremit.post(f"{other}/place")) == (409, "others_come_first")
        ok(activities.ayvalik.post(f"{one}/place"))
        ok(activities.edremit.post(f"{other}/waitlist"))
        given = ok(activities.deniz.post(f"{one}/withdraw", {"reason": "Sağlık"}))
        assert (given["state"]["code"], given["reason"]) == ("withdrawn", "Sağlık")
        told = activities.last("training.application.withdrawn")
        assert (told["data"]["facts"]["reason"], told_to(told)) == (
            "Sağlık",
            {("person", str(activities.deniz.id)), ("principal", AYVALIK)},
        )
        assert ok(activities.edremit.post(f"{other}/place"))["state"]["code"] == "placed"
    with at("1.12.2025"):
        assert refusal(activities.ece.post(f"{other}/withdraw", {"reason": "Sağlık"})) == (409, "already_begun")
        assert ok(activities.ece.post(f"{other}/leave_early", {"reason": "Sağlık"}))["left_early_at"]


@pytest.mark.requirement("Q-19")
def test_two_withdrawals_without_a_paper_put_somebody_last_for_a_year(activities: Cast) -> None:
    with at("15.9.2025"):
        plan = activities.plan(activities.province)
        offers = [
            activities.training(activities.province, plan, starts_on=f"2025-12-{day:02}", ends_on=f"2025-12-{day:02}")
            for day in (1, 3, 5)
        ]
        theirs = [f"/v1/applications/{activities.apply(activities.deniz, offer)}" for offer in offers]
    with at("16.9.2025"):
        other = f"/v1/applications/{activities.apply(activities.ece, offers[2])}"
    with at("18.9.2025"):
        for address in theirs[:2]:
            ok(activities.ayvalik_principal.post(f"{address}/approve"))
            ok(activities.ayvalik.post(f"{address}/place"))
            ok(activities.deniz.post(f"{address}/withdraw", {"reason": "İstemiyorum"}))
        assert ok(activities.ayvalik_principal.post(f"{theirs[2]}/approve"))["ranks_last"] is True
        ok(activities.edremit_principal.post(f"{other}/approve"))
        assert refusal(activities.ayvalik.post(f"{theirs[2]}/place")) == (409, "others_come_first")
        assert ok(activities.edremit.post(f"{other}/place"))["state"]["code"] == "placed"


@pytest.mark.requirement("MGT-12", "Q-17")
def test_scores_decide_and_seats_that_are_kept_are_for_whom_they_are_kept(activities: Cast) -> None:
    criteria = [{"code": "need", "text": "İhtiyaç", "most": 60}, {"code": "plan", "text": "Plan", "most": 40}]
    with at("15.9.2025"):
        kept = [{"unit": "tr/10/edremit", "seats": 1}]
        plan = activities.plan(activities.ministry)
        offer = activities.training(activities.ministry, plan, quota=2, criteria=criteria, reserved=kept)
        one = f"/v1/applications/{activities.apply(activities.deniz, offer)}"
        more = f"/v1/applications/{activities.apply(activities.ayvalik_principal, offer)}"
        other = f"/v1/applications/{activities.apply(activities.ece, offer)}"
        ok(activities.ayvalik_principal.post(f"{one}/approve"))
        ok(activities.edremit_principal.post(f"{other}/approve"))
        for address, officer in ((one, activities.ayvalik), (more, activities.ayvalik), (other, activities.edremit)):
            ok(officer.post(f"{address}/approve"))
    with at("18.9.2025"):
        ministry = activities.ministry
        assert refusal(ministry.post(f"{one}/place")) == (422, "not_weighed")
        too_much = {"marks": [{"code": "need", "points": 61}, {"code": "plan", "points": 40}]}
        assert refusal(ministry.post(f"{one}/weigh", too_much)) == (422, "criterion_not_marked")
        for address, points in ((one, 10), (more, 30), (other, 5)):
            said = {"marks": [{"code": "need", "points": points}, {"code": "plan", "points": points}]}
            assert ok(ministry.post(f"{address}/weigh", said))["score"] == 2 * points
        assert refusal(ministry.post(f"{one}/place")) == (409, "others_come_first")
        ok(ministry.post(f"{more}/place"))
        assert refusal(ministry.post(f"{one}/place")) == (409, "quota_full")
        assert ok(ministry.post(f"{other}/place"))["state"]["code"] == "placed"
        assert ok(ministry.post(f"{one}/waitlist"))["rank"] == 1


@pytest.mark.requirement("Q-17", "MGT-12")
def test_the_ministry_places_in_order_in_one_go(activities: Cast) -> None:
    with at("15.9.2025"):
        offer = central(activities)
        theirs = {}
        for who in (activities.deniz, activities.ece, activities.own[0]):
            theirs[who.id] = f"/v1/applications/{activities.apply(who, offer)}"
        principals = (activities.ayvalik_principal, activities.edremit_principal, activities.principal)
        districts = (activities.ayvalik, activities.edremit, activities.karesi)
        for address, principal, district in zip(theirs.values(), principals, districts, strict=True):
            ok(principal.post(f"{address}/approve"))
            ok(district.post(f"{address}/approve"))
        too_early = activities.ministry.post(f"/v1/activities/{offer}/place_in_order")
        assert refusal(too_early) == (409, "window_still_open")
    with at("18.9.2025"):
        ok(activities.ministry.post(f"/v1/activities/{offer}/place_in_order"))
        states = [state_of(activities.ministry, address) for address in theirs.values()]
        assert states == ["placed", "placed", "waitlisted"]
        [waits] = ok(activities.ministry.get(f"/v1/offers/{offer}/ranking"))["items"]
        assert (waits["rank"], waits["person"]) == (1, str(activities.own[0].id))
        assert ok(activities.ministry.get(f"/v1/offers/{offer}"))["placed"] == 2
        assert ok(activities.ministry.post(f"/v1/activities/{offer}/confirm"))["state"]["code"] == "confirmed"
