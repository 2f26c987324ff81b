"""What is carried over to the own school, and offered to other programmes (MOB-16)."""

from __future__ import annotations

import pytest

from tests.mobility.cast import clock_takes, ok, people_told, refusal
from tests.mobility.visiting import ITEMS, NUMBER, Visiting, at, delivers


@pytest.mark.requirement("MOB-16")
def test_what_was_brought_home_is_followed_and_asked_about_after_three_months(visiting: Visiting) -> None:
    cast = visiting
    deniz = cast.visited(cast.deniz)
    with at("27.4.2026"):
        clock_takes()
        delivers(cast.deniz, deniz)
        assert ok(cast.deniz.get("/v1/follow-ups"))["items"] == []
    with at("29.4.2026"):
        ok(cast.head_ayvalik.post(f"{deniz}/forward"))
        planned = ok(cast.deniz.get("/v1/follow-ups"))["items"]
        assert {one["item"]: one["state"]["code"] for one in planned} == dict.fromkeys(ITEMS, "planned")
        assert all(item not in str(one) for item in ITEMS for one in cast.house.events())
        addresses = {one["item"]: f"/v1/follow-ups/{one['id']}" for one in planned}
        lesson, room = (addresses[item] for item in ITEMS)
        done = {"applied_on": "2026-05-20", "note": "Zümre her ay bir dersi birlikte izliyor."}
        assert refusal(cast.deniz.post(f"{lesson}/apply", done)) == (422, "applied_tomorrow")
    with at("20.5.2026"):
        assert ok(cast.deniz.post(f"{lesson}/apply", done))["state"]["code"] == "applied"
    with at("28.7.2026"):
        clock_takes()
        assert "mobility.follow_up.reminded" not in cast.house.told()
    with at("29.7.2026"):
        clock_takes()
        asked = cast.last("mobility.follow_up.reminded")
        assert (asked["subject"], people_told(asked)) == (room.rpartition("/")[2], {str(cast.deniz.id)})
        dropped = ok(cast.deniz.post(f"{room}/drop", {"reason": "Yer bulunamadı."}))
        assert dropped["state"]["code"] == "dropped"
        clock_takes()
    assert cast.house.told().count("mobility.follow_up.reminded") == 1


@pytest.mark.requirement("MOB-16")
def test_one_press_offers_what_was_brought_home_to_other_programmes_once(visiting: Visiting) -> None:
    cast = visiting
    deniz = cast.visited(cast.deniz)
    with at("27.4.2026"):
        clock_takes()
        delivers(cast.deniz, deniz)
        assert refusal(cast.deniz.post(f"{deniz}/offer_as_practice"))[0] == 409
        ok(cast.head_ayvalik.post(f"{deniz}/forward"))
        ok(cast.deniz.post(f"{deniz}/offer_as_practice"))
        ok(cast.deniz.post(f"{deniz}/offer_as_activity"))
        again = cast.deniz.post(f"{deniz}/offer_as_practice")

    assert refusal(again) == (409, "practice_already_offered")
    for name in ("offered_as_good_practice", "offered_as_activity"):
        facts = cast.last(f"mobility.visit_report.{name}")["data"]["facts"]
        assert (facts["person"], facts["application_at_home_school"]) == (str(cast.deniz.id), ITEMS)
        assert NUMBER not in str(facts)
