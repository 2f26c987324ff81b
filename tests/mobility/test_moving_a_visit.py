"""A visit on other days or at another school: by a new approval alone, and everybody arranges anew (MOB-11, Q-36)."""

from __future__ import annotations

import pytest

from tests.mobility import hosting
from tests.mobility.cast import CAMLITEPE, POYRAZLI, Cast, at, clock_takes, ok, people_told, refusal, told_to
from tests.mobility.hosting import (
    DESCRIPTION,
    MOVE,
    approved,
    nominated,
    opened_list,
    placed,
    prepared,
)

RULES = ["obey_school_rules", "be_present_open_hours", "follow_programme"]
LATER = MOVE | {"starts_on": "2026-05-04", "ends_on": "2026-05-07"}


@pytest.mark.requirement("MOB-11", "Q-36")
def test_other_days_need_a_new_approval_and_everybody_arranges_anew(cast: Cast) -> None:
    visit, stays = prepared(cast)
    with at("10.4.2026"):
        unapproved = cast.oyggm.post(f"{visit}/move", {key: LATER[key] for key in ("starts_on", "ends_on", "reason")})
        by_host = cast.host.post(f"{visit}/move", LATER)
        moved = ok(cast.oyggm.post(f"{visit}/move", LATER))
        stay = ok(cast.deniz.get(stays[0]))
        unaccepted = cast.host.post(f"{visit}/prepare")
        for one in (cast.deniz, cast.ece):
            mine = ok(one.get("/v1/participations"))["items"][0]["id"]
            ok(one.post(f"/v1/participations/{mine}/accept_rules", {"accepted_rules": RULES}))
        again = cast.host.post(f"{visit}/prepare")
    told = cast.last("mobility.visit_programme.moved")

    assert unapproved.status_code == 422
    assert refusal(by_host) == (403, "role_not_allowed")
    assert (moved["state"]["code"], moved["starts_on"], moved["approval_number"]) == ("placed", "2026-05-04", "912")
    assert (moved["guide_name"], [one["activities"] for one in moved["days"]]) == ("Onur Er", [[], [], [], []])
    assert (stay["state"]["code"], stay["contacted_on"], stay["lodging"]) == ("open", None, None)
    assert (refusal(unaccepted), unaccepted.json["missing"]) == (
        (422, "visit_not_accepted"),
        ["Deniz Kaya", "Ece Ün"],
    )
    assert again.json["missing"] == [
        f"choice.host_duties.{duty}" for duty in ("contact_participants", "support_accommodation", "plan_ahead")
    ]
    assert people_told(told) == {str(cast.deniz.id), str(cast.ece.id)}
    assert ("principal", CAMLITEPE) in told_to(told)


@pytest.mark.requirement("MOB-11", "Q-36")
def test_at_another_host_nothing_of_the_first_one_holds(cast: Cast) -> None:
    with at("1.9.2025"):
        listed = opened_list(cast)
        nominated(cast.ogm, listed, **DESCRIPTION)
        other = nominated(cast.ogm, listed, school=POYRAZLI, **DESCRIPTION).rpartition("/")[2]
        first = ok(cast.oyggm.get(listed))["schools"][0]["id"]
    with at("12.9.2025"):
        approved(cast, listed)
        ok(cast.oyggm.post(f"{listed}/announce"))
    visit, stays = _prepared_at(cast, first)
    with at("10.4.2026"):
        moved = ok(cast.oyggm.post(f"{visit}/move", LATER | {"host_school": other}))
        theirs = cast.host.post(
            f"{visit}/plan_activity", {"day": "2026-05-04", "activity_kind": "workshop", "name": "A"}
        )
        looks_after = ok(cast.ipek.get(stays[0]))

    assert (moved["unit"], moved["school_name"]) == (POYRAZLI, "Bandırma Poyrazlı Anadolu Lisesi")
    assert (moved["guide"], moved["guide_name"]) == (None, None)
    assert refusal(theirs) == (403, "role_not_allowed")
    assert looks_after["unit"] == POYRAZLI


def _prepared_at(cast: Cast, host: str) -> tuple[str, list[str]]:
    visit = hosting.drafted(cast, host)
    with at("16.2.2026"):
        ok(cast.oyggm.post(f"{visit}/announce"))
    with at("10.3.2026"):
        clock_takes()
        stays = hosting.expected(cast, visit, cast.deniz, cast.ece)
        ok(cast.oyggm.post(f"{visit}/finish_placing"))
    with at("1.4.2026"):
        hosting.planned(cast, visit)
        hosting.looked_after(cast, stays)
        hosting.staff_briefed(cast, visit)
        hosting.guided(cast, visit, cast.onur)
        ok(cast.host.post(f"{visit}/prepare"))
    return visit, stays


def test_a_move_keeps_to_the_list_and_begins_after_the_time_to_apply(cast: Cast) -> None:
    visit, _ = placed(cast)
    within = LATER | {"starts_on": "2026-03-05", "ends_on": "2026-03-06", "approved_on": "2026-02-17"}
    with at("18.2.2026"):
        during_the_window = cast.oyggm.post(f"{visit}/move", within)
    with at("10.4.2026"):
        ahead = cast.oyggm.post(f"{visit}/move", LATER | {"approved_on": "2026-04-11"})
        too_long = cast.oyggm.post(f"{visit}/move", LATER | {"ends_on": "2026-05-15"})
        past = cast.oyggm.post(f"{visit}/move", LATER | {"starts_on": "2026-04-10", "ends_on": "2026-04-13"})

    assert refusal(during_the_window) == (422, "begins_before_window_ends")
    assert refusal(ahead) == (422, "approval_in_the_future")
    assert refusal(too_long) == (422, "longer_than_approved")
    assert refusal(past) == (422, "visit_in_the_past")


def test_running_visits_go_on_when_their_list_is_replaced(cast: Cast) -> None:
    visit, _ = prepared(cast)
    with at("2.4.2026"):
        newer = opened_list(cast, 2026)
        nominated(cast.ogm, newer, school=POYRAZLI, **DESCRIPTION)
        approved(cast, newer)
        ok(cast.oyggm.post(f"{newer}/announce"))
    with at("20.4.2026"):
        hosting.arrived(cast, cast.deniz)
        started = ok(cast.onur.post(f"{visit}/start"))

    assert started["state"]["code"] == "ongoing"
