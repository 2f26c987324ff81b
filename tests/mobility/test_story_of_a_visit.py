"""A visit as host and ministry see it: planned, announced, prepared, held and ended (SC-MOB 3, 4, 10, 11, 14)."""

from __future__ import annotations

import pytest

from tests.mobility.cast import AYVALIK, CAMLITEPE, Cast, at, clock_takes, ok, people_told, refusal, told_to
from tests.mobility.hosting import (
    PLAN,
    announced,
    announced_host,
    arrived,
    drafted,
    expected,
    guided,
    looked_after,
    open_duties,
    placed,
    planned,
    prepared,
    staff_briefed,
)

STAFF = ("teacher", "zumre_head", "deputy_principal", "principal")


@pytest.mark.requirement("MOB-01", "MOB-18")
def test_a_visit_has_an_aim_and_no_day_on_a_holiday(cast: Cast) -> None:
    visit = ok(cast.oyggm.get(drafted(cast, announced_host(cast))))

    assert visit["aims"] == ["observe_and_learn_mutually"]
    assert [one["day"] for one in visit["days"]] == ["2026-04-20", "2026-04-21", "2026-04-22", "2026-04-24"]
    assert [one["number"] for one in visit["days"]] == [1, 2, 3, 4]


@pytest.mark.requirement("NTF-39", "NTF-67")
def test_teachers_of_the_field_hear_of_a_visit_and_the_clock_ends_the_time_to_apply(cast: Cast) -> None:
    visit = announced(cast)
    told = cast.last("mobility.visit_programme.announced")
    with at("6.3.2026", "23:59:58"):
        clock_takes()
        still = ok(cast.oyggm.get(visit))["state"]["code"]
    with at("7.3.2026", "00:00:01"):
        clock_takes()

    posts = [one for one in told["data"]["audience"] if "role" in one]
    assert ("teacher", AYVALIK) in told_to(told)
    assert {one["branch"] for one in posts} == {"mathematics"}
    # A manager's post names no subject: who teaches mathematics besides is told by name.
    assert people_told(told) == {str(cast.ipek.id)}
    assert still == "announced"
    assert ok(cast.oyggm.get(visit))["state"]["code"] == "applications_closed"
    assert told_to(cast.last("mobility.visit_programme.applications_closed")) == {("oyggm_officer", "tr")}


@pytest.mark.requirement("MOB-17", "MOB-18", "MOB-20", "MOB-21", "NTF-41")
def test_a_host_is_prepared_only_when_the_five_duties_are_done(cast: Cast) -> None:
    visit, stays = placed(cast)
    steps = (
        ("contact_participants", "support_accommodation", "plan_ahead", "brief_all_staff", "appoint_guide"),
        ("plan_ahead", "brief_all_staff", "appoint_guide"),
        ("brief_all_staff", "appoint_guide"),
        ("appoint_guide",),
    )
    with at("1.4.2026"):
        refused = [cast.host.post(f"{visit}/prepare")]
        looked_after(cast, stays)
        refused.append(cast.host.post(f"{visit}/prepare"))
        planned(cast, visit)
        refused.append(cast.host.post(f"{visit}/prepare"))
        staff_briefed(cast, visit)
        refused.append(cast.host.post(f"{visit}/prepare"))
        named = guided(cast, visit, cast.onur)
        done = ok(cast.host.post(f"{visit}/prepare"))
    told = cast.last("mobility.visit_programme.prepared")

    assert [refusal(one) for one in refused] == [(422, "host_duties_open")] * 4
    assert [one.json["missing"] for one in refused] == [
        [f"choice.host_duties.{duty}" for duty in duties] for duties in steps
    ]
    assert named["guide_name"] == "Onur Er"
    assert done["state"]["code"] == "prepared"
    assert open_duties(done) == {
        "take_measures", "first_day_briefing", "run_by_plan", "report_adverse_event", "organise_practice_sharing",
    }  # fmt: skip
    assert told_to(told) == {(role, CAMLITEPE) for role in STAFF}
    assert people_told(told) == {str(cast.deniz.id), str(cast.ece.id)}
    assert (told["data"]["facts"]["aims"], told["data"]["facts"]["ends_on"]) == (PLAN["aims"], PLAN["ends_on"])


@pytest.mark.requirement("MOB-17")
def test_the_host_notes_how_it_does_what_nothing_else_shows(cast: Cast) -> None:
    visit, _ = prepared(cast)
    with at("2.4.2026"):
        noted = ok(cast.host.post(f"{visit}/note_duty", {"duty": "take_measures", "note": "Servis ayarlandı"}))
        derived = cast.host.post(f"{visit}/note_duty", {"duty": "appoint_guide", "note": "Olur"})

    line = next(one for one in noted["duties"] if one["duty"] == "take_measures")
    assert line == {
        "duty": "take_measures", "done": True, "holds_up": False, "on": "2026-04-02", "note": "Servis ayarlandı",
    }  # fmt: skip
    assert len(noted["duties"]) == 10
    assert derived.status_code == 422
    assert ok(cast.deniz.get(visit))["duties"] == []


@pytest.mark.requirement("MOB-20")
def test_the_guide_is_shown_to_visitors_from_their_seat_to_the_end(cast: Cast) -> None:
    visit = announced(cast)
    with at("17.2.2026"):
        guided(cast, visit, cast.onur)
        before = ok(cast.deniz.get(visit))["guide_contact"]
    with at("10.3.2026"):
        clock_takes()
        stays = expected(cast, visit, cast.deniz, cast.ece)
        ok(cast.oyggm.post(f"{visit}/finish_placing"))
        seated = ok(cast.deniz.get(visit))["guide_contact"]
        a_stranger = ok(cast.tuna.get(visit))["guide_contact"]
    with at("1.4.2026"):
        planned(cast, visit)
        looked_after(cast, stays)
        staff_briefed(cast, visit)
        ok(cast.host.post(f"{visit}/prepare"))
    with at("20.4.2026"):
        arrived(cast, cast.deniz)
        ok(cast.onur.post(f"{visit}/start"))
        ok(cast.onur.post(f"{visit}/brief_participants", {"told": "Okul gezildi"}))
        during = ok(cast.ece.get(visit))["guide_contact"]
    with at("25.4.2026", "00:00:01"):
        clock_takes()
        after = ok(cast.deniz.get(visit))["guide_contact"]

    assert before is None
    assert seated == {"name": "Onur Er", "phone": "+90 532 111 00 01", "email": "onur.er@ornek.invalid"}
    assert a_stranger is None
    assert during == seated
    assert after is None
    assert "532 111" not in str(cast.house.events())


@pytest.mark.requirement("MOB-19")
def test_a_visit_does_not_end_without_the_first_day_s_briefing(cast: Cast) -> None:
    visit, _ = prepared(cast)
    with at("19.4.2026"):
        too_early = cast.onur.post(f"{visit}/start")
    with at("20.4.2026"):
        nobody_there = cast.onur.post(f"{visit}/start")
        attending = arrived(cast, cast.deniz)
        started = ok(cast.onur.post(f"{visit}/start"))
    with at("24.4.2026"):
        unbriefed = cast.host.post(f"{visit}/end")
    with at("25.4.2026"):
        clock_takes()
        held_up = ok(cast.host.get(visit))["state"]["code"]
        ok(cast.onur.post(f"{visit}/brief_participants", {"told": "Okul ve program anlatıldı"}))
        twice = cast.host.post(f"{visit}/brief_participants", {"told": "Yine"})
        clock_takes()

    assert refusal(too_early) == (409, "visit_not_begun")
    assert refusal(unbriefed) == (422, "briefing_missing")
    assert refusal(nobody_there) == (422, "nobody_has_come")
    assert (attending["state"]["code"], started["state"]["code"]) == ("attending", "ongoing")
    assert held_up == "ongoing"
    assert refusal(twice) == (409, "already_briefed")
    assert ok(cast.host.get(visit))["state"]["code"] == "ended"


@pytest.mark.requirement("MOB-19")
def test_the_clock_ends_a_visit_the_day_after_its_last_day_and_the_host_may_on_it(cast: Cast) -> None:
    visit, _ = prepared(cast)
    with at("20.4.2026"):
        arrived(cast, cast.ece)
        ok(cast.host.post(f"{visit}/start"))
        ok(cast.host.post(f"{visit}/brief_participants", {"told": "Okul gezildi"}))
        too_soon = cast.host.post(f"{visit}/end")
    with at("24.4.2026", "23:59:58"):
        clock_takes()
        last_day = ok(cast.host.get(visit))
    with at("25.4.2026", "00:00:01"):
        clock_takes()

    assert refusal(too_soon) == (409, "last_day_not_reached")
    assert last_day["state"]["code"] == "ongoing"
    assert next(one for one in last_day["actions"] if one["action"] == "end")["allowed"]
    assert ok(cast.host.get(visit))["state"]["code"] == "ended"
