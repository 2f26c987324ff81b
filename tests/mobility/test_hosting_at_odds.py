"""Visits at odds: wrong plans, days, guides and states are refused, each for its reason."""

from __future__ import annotations

from tests.mobility.cast import CAMLITEPE, Cast, at, clock_takes, ok, refusal
from tests.mobility.hosting import (
    DESCRIPTION,
    PLAN,
    announced,
    announced_host,
    approved,
    drafted,
    nominated,
    opened_list,
    placed,
    prepared,
)


def test_who_drafts_and_what_the_list_allows(cast: Cast) -> None:
    host = announced_host(cast, opened=[{"field": "mathematics", "capacity": 2, "closes_on": "2026-05-31"}])
    plan = PLAN | {"host_school": host}
    with at("15.9.2025"):
        by_host = ok(cast.host.post("/v1/visit-programmes", plan))
        said = {
            "field": {"field": "history"},
            "capacity": {"quota": 3},
            "duration": {"ends_on": "2026-04-27"},
            "holiday": {"starts_on": "2026-04-23", "ends_on": "2026-04-23"},
            "after": {"starts_on": "2026-06-01", "ends_on": "2026-06-02"},
            "past": {"starts_on": "2025-09-15", "ends_on": "2025-09-16"},
            "no_aim": {"aims": []},
            "backwards": {"ends_on": "2026-04-17"},
        }
        wrong = {name: cast.oyggm.post("/v1/visit-programmes", plan | other) for name, other in said.items()}
        elsewhere = cast.ipek.post("/v1/visit-programmes", plan)

    assert by_host["unit"] == CAMLITEPE
    assert refusal(elsewhere) == (403, "role_not_allowed")
    assert {name: refusal(answer) for name, answer in wrong.items()} == {
        "field": (422, "field_not_opened"),
        "capacity": (422, "more_than_capacity"),
        "duration": (422, "longer_than_approved"),
        "holiday": (422, "no_working_day"),
        "after": (422, "outside_opened_days"),
        "past": (422, "visit_in_the_past"),
        "no_aim": (422, "validation_failed"),
        "backwards": (422, "validation_failed"),
    }


def test_a_visit_is_not_announced_without_its_list_or_a_time_to_apply(cast: Cast) -> None:
    with at("12.9.2025"):
        listed = opened_list(cast)
        host = nominated(cast.ogm, listed, **DESCRIPTION).rpartition("/")[2]
        too_early = cast.oyggm.post("/v1/visit-programmes", PLAN | {"host_school": host})
        approved(cast, listed)
    visit = drafted(cast, host, opens_on=None, closes_on=None)
    with at("16.9.2025"):
        unlisted = cast.oyggm.post(f"{visit}/announce")
        ok(cast.oyggm.post(f"{listed}/announce"))
        no_window = cast.oyggm.post(f"{visit}/announce")
        by_host = cast.host.post(f"{visit}/announce")
        hidden = cast.deniz.get(visit).status_code

    assert refusal(too_early) == (422, "host_not_approved")
    assert refusal(unlisted) == (409, "list_not_announced")
    assert refusal(no_window) == (422, "window_required")
    assert refusal(by_host) == (403, "role_not_allowed")
    assert hidden == 404


def test_the_day_plan_keeps_to_the_days_and_leaves_none_empty(cast: Cast) -> None:
    visit, _ = prepared(cast)
    said = {"day": "2026-04-23", "activity_kind": "workshop", "name": "Atölye"}
    with at("2.4.2026"):
        holiday = cast.host.post(f"{visit}/plan_activity", said)
        other_kind = cast.host.post(f"{visit}/plan_activity", said | {"activity_kind": "excursion"})
        by_guide = cast.onur.post(f"{visit}/plan_activity", said | {"day": "2026-04-22"})
        first = ok(cast.host.get(visit))["days"][0]["activities"][0]["id"]
        last_of_day = cast.host.post(f"{visit}/remove_activity", {"activity": first})
        ok(cast.host.post(f"{visit}/plan_activity", said | {"day": "2026-04-20"}))
        ok(cast.host.post(f"{visit}/remove_activity", {"activity": first}))
        gone = cast.host.post(f"{visit}/remove_activity", {"activity": first})

    assert refusal(holiday) == (422, "not_a_programme_day")
    assert other_kind.status_code == 422
    assert refusal(by_guide) == (403, "role_not_allowed")
    assert refusal(last_of_day) == (409, "day_left_empty")
    assert refusal(gone) == (422, "no_such_activity")


def test_a_guide_serves_at_the_host_and_a_briefing_has_been_held(cast: Cast) -> None:
    visit, _ = placed(cast)
    said = {"guide": str(cast.deniz.id), "phone": "+90 532 111 00 01", "email": "d@ornek.invalid"}
    with at("1.4.2026"):
        stranger = cast.host.post(f"{visit}/name_guide", said)
        no_phone = cast.host.post(f"{visit}/name_guide", said | {"guide": str(cast.onur.id), "phone": "yok"})
        by_ministry = cast.oyggm.post(f"{visit}/name_guide", said)
        ahead = cast.host.post(f"{visit}/brief_staff", {"held_on": "2026-04-02", "told": "Yarın anlatılacak"})

    assert refusal(stranger) == (422, "guide_not_of_the_school")
    assert no_phone.status_code == 422
    assert refusal(by_ministry) == (403, "role_not_allowed")
    assert refusal(ahead) == (422, "briefing_in_the_future")


def test_nobody_placed_finishes_no_placing(cast: Cast) -> None:
    visit = announced(cast)
    with at("10.3.2026"):
        clock_takes()
        nobody = cast.oyggm.post(f"{visit}/finish_placing")
        edited = cast.oyggm.put(visit, PLAN, If_Match=cast.oyggm.get(visit).headers["ETag"])

    assert refusal(nobody) == (422, "nobody_placed")
    assert refusal(edited) == (409, "invalid_transition")
