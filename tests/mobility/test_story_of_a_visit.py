"""A visit as host and ministry see it: planned, announced, prepared, held and ended (SC-MOB 3, 4, 10, 11, 14)."""

from __future__ import annotations

import pytest

from tests.mobility.cast import AYVALIK, CAMLITEPE, EDREMIT, Cast, at, clock_takes, ok, people_told, refusal, told_to
from tests.mobility.hosting import (
    DESCRIPTION,
    PLAN,
    announced,
    announced_host,
    approved,
    drafted,
    expected,
    guided,
    looked_after,
    nominated,
    open_duties,
    opened_list,
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

    assert ("teacher", AYVALIK, "Matematik") in {
        (one["role"], one["unit"], one.get("branch")) for one in told["data"]["audience"]
    }
    assert {one.get("branch") for one in told["data"]["audience"]} == {"Matematik"}
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
        ok(cast.onur.post(f"{visit}/start"))
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
    assert held_up == "ongoing"
    assert refusal(twice) == (409, "already_briefed")
    assert ok(cast.host.get(visit))["state"]["code"] == "ended"


@pytest.mark.requirement("MOB-19")
def test_the_clock_ends_a_visit_the_day_after_its_last_day_and_the_host_may_on_it(cast: Cast) -> None:
    visit, _ = prepared(cast)
    with at("20.4.2026"):
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
        "Deniz Kaya", "Ayvalık Rüzgârlıkıyı Anadolu Lisesi", "Matematik",
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


@pytest.mark.requirement("NTF-43", "Q-36")
def test_a_cancelled_visit_is_told_to_everybody_it_concerns(cast: Cast) -> None:
    visit, stays = prepared(cast)
    with at("10.4.2026"):
        ok(cast.oyggm.post(f"{visit}/cancel", {"reason": "Ev sahibi vazgeçti"}))
    told = cast.last("mobility.visit_programme.cancelled")

    assert people_told(told) == {str(cast.deniz.id), str(cast.ece.id)}
    assert told_to(told) == {("principal", AYVALIK), ("principal", EDREMIT), ("province_officer", "tr/10")}
    assert ok(cast.deniz.get(stays[0]))["state"]["code"] == "cancelled"


def test_who_drafts_and_what_the_list_allows(cast: Cast) -> None:
    host = announced_host(cast, opened=[{"field": "Matematik", "capacity": 2, "closes_on": "2026-05-31"}])
    plan = PLAN | {"host_school": host}
    with at("15.9.2025"):
        by_host = ok(cast.host.post("/v1/visit-programmes", plan))
        said = {
            "field": {"field": "Tarih"},
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
        "no_aim": (422, "invalid"),
        "backwards": (422, "invalid"),
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


def test_a_guide_serves_at_the_host(cast: Cast) -> None:
    visit, _ = placed(cast)
    said = {"guide": str(cast.deniz.id), "phone": "+90 532 111 00 01", "email": "d@ornek.invalid"}
    with at("1.4.2026"):
        stranger = cast.host.post(f"{visit}/name_guide", said)
        no_phone = cast.host.post(f"{visit}/name_guide", said | {"guide": str(cast.onur.id), "phone": "yok"})
        by_ministry = cast.oyggm.post(f"{visit}/name_guide", said)

    assert refusal(stranger) == (422, "guide_not_of_the_school")
    assert no_phone.status_code == 422
    assert refusal(by_ministry) == (403, "role_not_allowed")


def test_nobody_placed_finishes_no_placing(cast: Cast) -> None:
    visit = announced(cast)
    with at("10.3.2026"):
        clock_takes()
        nobody = cast.oyggm.post(f"{visit}/finish_placing")
        edited = cast.oyggm.put(visit, PLAN, If_Match=cast.oyggm.get(visit).headers["ETag"])

    assert refusal(nobody) == (422, "nobody_placed")
    assert refusal(edited) == (409, "wrong_state")
