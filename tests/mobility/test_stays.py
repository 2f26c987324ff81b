"""How visitors are looked after, and who is told when there is no visit (MOB-21, PRV-08)."""

from __future__ import annotations

import pytest

from tests.mobility.cast import AYVALIK, EDREMIT, Cast, at, clock_takes, ok, people_told, refusal, told_to
from tests.mobility.hosting import (
    guided,
    placed,
    prepared,
)


@pytest.mark.requirement("MOB-21", "SEC-04", "PRV-08")
def test_only_the_visitor_the_host_and_the_guide_see_contact_and_accommodation_and_for_a_month(cast: Cast) -> None:
    visit, stays = placed(cast)
    with at("11.3.2026"):
        guided(cast, visit, cast.onur)
        reach = {"phone": "+90 505 222 33 44", "email": "deniz@ornek.invalid"}
        ok(cast.deniz.post(f"{stays[0]}/tell_reach", reach))
        ok(cast.deniz.post(f"{stays[0]}/request", {"wish": "Tek kişilik oda"}))
        seen = ok(cast.host.get(stays[0]))
        by_guide = ok(cast.onur.post(f"{stays[0]}/reserve", {"lodging": "Öğretmenevi"}))
        others = [one.get(stays[0]).status_code for one in (cast.ece, cast.tarik, cast.oyggm, cast.ipek, cast.province)]
        not_own = cast.host.post(f"{stays[0]}/tell_reach", reach)
        ahead = cast.host.post(f"{stays[0]}/record_contact", {"contacted_on": "2026-03-12", "contacted_by": "email"})
    with at("24.5.2026", "23:00:00"):
        clock_takes()
        within = cast.host.get(stays[0]).status_code
    with at("25.5.2026"):
        clock_takes()
        later = cast.host.get(stays[0]).status_code
    own = ok(cast.deniz.get(stays[0]))

    assert (seen["name"], seen["home_school"], seen["field"]) == (
        "Deniz Kaya", "Ayvalık Rüzgârlıkıyı Anadolu Lisesi", "mathematics",
    )  # fmt: skip
    assert (seen["phone"], seen["email"], seen["wish"]) == (reach["phone"], reach["email"], "Tek kişilik oda")
    assert "national_id" not in seen
    assert by_guide["state"]["code"] == "reserved"
    assert others == [404] * 5
    assert refusal(not_own) == (403, "role_not_allowed")
    assert refusal(ahead) == (422, "contact_in_the_future")
    assert (within, later) == (200, 404)
    assert (own["phone"], own["email"], own["wish"], own["lodging"]) == (None, None, None, None)
    assert "505 222" not in str(cast.house.events())


@pytest.mark.requirement("MOB-21")
def test_who_finds_a_room_alone_or_needs_none_waits_for_nobody_and_may_ask_after_all(cast: Cast) -> None:
    _, stays = placed(cast)
    with at("11.3.2026"):
        alone = ok(cast.deniz.post(f"{stays[0]}/arrange_self"))["state"]["code"]
        asks = ok(cast.deniz.post(f"{stays[0]}/request", {"wish": "İki gece"}))["state"]["code"]
        none = ok(cast.ece.post(f"{stays[1]}/need_none"))["state"]["code"]
        nothing_to_reserve = cast.host.post(f"{stays[1]}/reserve", {"lodging": "Öğretmenevi"})

    assert (alone, asks, none) == ("self_arranged", "requested", "not_needed")
    assert refusal(nothing_to_reserve) == (409, "invalid_transition")


@pytest.mark.requirement("NTF-43", "Q-36")
def test_a_cancelled_visit_is_told_to_everybody_it_concerns(cast: Cast) -> None:
    visit, stays = prepared(cast)
    with at("10.4.2026"):
        ok(cast.oyggm.post(f"{visit}/cancel", {"reason": "Ev sahibi vazgeçti"}))
    told = cast.last("mobility.visit_programme.cancelled")

    assert people_told(told) == {str(cast.deniz.id), str(cast.ece.id)}
    assert told_to(told) == {("principal", AYVALIK), ("principal", EDREMIT), ("province_officer", "tr/10")}
    assert ok(cast.deniz.get(stays[0]))["state"]["code"] == "cancelled"
