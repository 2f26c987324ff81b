"""Workshops: proposed, found suitable, set up by two directorates, used, idle, closed, supported (SM-AWD-5)."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook

from tests.awards.cast import at, clock_takes, ok, refusal, told_to
from tests.awards.places import GULYOLU
from tests.awards.settling import Settled
from tests.awards.working import USE, WORKSHOP, Working

ALL_THREE = {("principal", GULYOLU), ("district_officer", "tr/10/karesi"), ("province_officer", "tr/10")}
SUPPORT = {
    "supporter_kind": "institution",
    "supporter": "Balıkesir Sanayi Odası",
    "contact_person": "Nur Tez",
    "contact": "+90 266 111 22 33",
    "scale": "local",
    "kind": "equipment",
    "value": "45000.50",
    "received_on": "2026-02-20",
}


@pytest.mark.requirement("AWD-27", "NTF-56", "NTF-69", "SC-AWD")
def test_a_workshop_is_set_up_where_the_province_finds_the_school_suitable_and_by_both_directorates(
    cast: Settled,
) -> None:
    school = Working(cast)
    both = {"district_responsible": str(school.district.id), "school_responsible": str(school.burak.id)}
    with at("2.2.2026"):
        workshop = school.proposed()
        proposed = told_to(cast.last("awards.workshop.proposed"))
        too_early = school.district.post(f"{workshop}/start_set_up", both)
        not_theirs = school.district.post(f"{workshop}/find_suitable", {"suitability": "Uygun"})
        ok(cast.province.post(f"{workshop}/find_suitable", {"suitability": "Derslik ve öğretmen var"}))
        suitable = told_to(cast.last("awards.workshop.found_suitable"))
        one_only = school.district.post(f"{workshop}/start_set_up", {"school_responsible": str(school.burak.id)})
        not_there = school.district.post(
            f"{workshop}/start_set_up", both | {"district_responsible": str(school.burak.id)}
        )
        started = ok(school.district.post(f"{workshop}/start_set_up", both))

    assert proposed == {("province_officer", "tr/10")}
    assert refusal(too_early) == (409, "invalid_transition")
    assert refusal(not_theirs) == (403, "role_not_allowed")
    assert suitable == ALL_THREE
    assert one_only.status_code == 422
    assert refusal(not_there) == (422, "not_of_the_district")
    assert started["state"]["code"] == "being_set_up"
    assert started["school_responsible_name"] == "Burak Çetin"
    assert told_to(cast.last("awards.workshop.set_up_started")) == ALL_THREE


@pytest.mark.requirement("AWD-28", "NTF-56")
def test_a_workshop_opens_with_something_in_it_and_its_use_is_counted_month_by_month(cast: Settled) -> None:
    school = Working(cast)
    with at("2.2.2026"):
        workshop = school.proposed()
        ok(cast.province.post(f"{workshop}/find_suitable", {"suitability": "Derslik var"}))
        both = {"district_responsible": str(school.district.id), "school_responsible": str(school.burak.id)}
        ok(school.district.post(f"{workshop}/start_set_up", both))
        empty = school.head.post(f"{workshop}/open", {"opened_on": "2026-02-02"})
        ok(school.head.post(f"{workshop}/add_item", {"item": "Robot seti", "quantity": 12, "since": "2026-02-02"}))
        ahead = school.head.post(f"{workshop}/open", {"opened_on": "2026-03-02"})
        ok(school.head.post(f"{workshop}/open", {"opened_on": "2026-02-02"}))
    with at("5.3.2026"):
        for day in ("2026-02-10", "2026-02-11", "2026-03-04"):
            ok(school.ayse.post(f"{workshop}/log_use", USE | {"day": day}))
        before = school.ayse.post(f"{workshop}/log_use", USE | {"day": "2026-02-01"})
        tomorrow = school.ayse.post(f"{workshop}/log_use", USE | {"day": "2026-03-06"})
        stranger = school.elsewhere.post(f"{workshop}/log_use", USE | {"day": "2026-03-04"})
        seen = ok(cast.province.get(workshop))

    assert refusal(empty) == (422, "inventory_missing")
    assert refusal(ahead) == (422, "opened_in_the_future")
    assert refusal(before) == (422, "used_before_opening")
    assert refusal(tomorrow) == (422, "used_in_the_future")
    assert stranger.status_code == 404
    assert seen["months"] == [
        {"month": "2026-03", "sessions": 2, "students": 30, "hours": 3.5},
        {"month": "2026-02", "sessions": 4, "students": 60, "hours": 7},
    ]
    assert told_to(cast.last("awards.workshop.opened")) == ALL_THREE


@pytest.mark.requirement("AWD-28", "NTF-56", "SC-AWD")
def test_after_sixty_days_without_use_a_workshop_is_idle_and_a_use_brings_it_back(cast: Settled) -> None:
    school = Working(cast)
    workshop = school.opened("2.3.2026")
    with at("1.5.2026", "23:59:00"):
        clock_takes()
        still = ok(school.head.get(workshop))["state"]["code"]
    with at("2.5.2026", "00:00:01"):
        clock_takes()
        idle = ok(school.head.get(workshop))["state"]["code"]
    with at("4.5.2026"):
        told = told_to(cast.last("awards.workshop.became_idle"))
        long_ago = school.ayse.post(f"{workshop}/log_use", USE | {"day": "2026-03-03"})
        back = ok(school.ayse.post(f"{workshop}/log_use", USE | {"day": "2026-05-04"}))["state"]["code"]
    with at("3.7.2026"):
        clock_takes()
        not_yet = ok(school.head.get(workshop))["state"]["code"]
    with at("4.7.2026"):
        clock_takes()
        again = ok(school.head.get(workshop))["state"]["code"]

    assert (still, idle, back, not_yet, again) == ("operational", "idle", "operational", "operational", "idle")
    assert told == ALL_THREE
    assert refusal(long_ago) == (422, "used_too_long_ago")


@pytest.mark.requirement("AWD-28")
def test_a_wrong_line_of_the_log_is_struck_out_and_counts_no_more(cast: Settled) -> None:
    school = Working(cast)
    workshop = school.opened("2.3.2026")
    with at("20.4.2026"):
        ok(school.ayse.post(f"{workshop}/log_use", USE | {"day": "2026-04-20"}))
        use = ok(school.head.get(workshop))["uses"][0]["id"]
        by_teacher = school.ayse.post(f"{workshop}/strike_use", {"use": use, "reason": "Yanlış gün"})
        struck = ok(school.head.post(f"{workshop}/strike_use", {"use": use, "reason": "Yanlış gün"}))
    with at("2.5.2026"):
        clock_takes()
        state = ok(school.head.get(workshop))["state"]["code"]

    assert refusal(by_teacher) == (403, "role_not_allowed")
    assert (struck["uses"], struck["last_used_on"]) == ([], None)
    assert state == "idle"


@pytest.mark.requirement("SM-AWD-5")
def test_the_province_closes_a_workshop_with_a_reason(cast: Settled) -> None:
    school = Working(cast)
    workshop = school.opened("2.3.2026")
    with at("9.3.2026"):
        silent = cast.province.post(f"{workshop}/close", {})
        closed = ok(cast.province.post(f"{workshop}/close", {"reason": "Okul taşınıyor"}))
        used = school.ayse.post(f"{workshop}/log_use", USE | {"day": "2026-03-09"})

    assert silent.status_code == 422
    assert (closed["state"]["code"], closed["closed_on"]) == ("closed", "2026-03-09")
    assert refusal(used) == (409, "invalid_transition")


@pytest.mark.requirement("AWD-28")
def test_workshops_are_counted_year_on_year_with_those_that_were_there_before(cast: Settled) -> None:
    school = Working(cast)
    new = school.opened("2.3.2026")
    with at("2.3.2026"):
        ok(school.ayse.post(f"{new}/log_use", USE | {"day": "2026-03-02"}))
        old = school.proposed(name="Eski sınıf", kind="innovative_environment", area="science")
        ok(cast.province.post(f"{old}/find_suitable", {"suitability": "Zaten kullanılıyor"}))
        both = {"district_responsible": str(school.district.id), "school_responsible": str(school.burak.id)}
        ok(school.district.post(f"{old}/start_set_up", both))
        ok(school.head.post(f"{old}/add_item", {"item": "Deney masası", "quantity": 6, "since": "2024-08-31"}))
        ok(school.head.post(f"{old}/open", {"opened_on": "2024-08-31"}))
        lines = ok(cast.province.get(f"/v1/workshop-reports?place={GULYOLU}"))["items"]
        others = ok(school.neighbour.get("/v1/workshop-reports"))["items"]

    told = {(one["school_year"], one["kind"]): (one["before"], one["opened"], one["there"]) for one in lines}
    assert told == {
        ("2025-2026", "design_skill_workshop"): (0, 1, 1),
        ("2025-2026", "innovative_environment"): (1, 0, 1),
        ("2024-2025", "innovative_environment"): (1, 0, 1),
        ("2023-2024", "innovative_environment"): (0, 1, 1),
    }
    assert [one["hours"] for one in lines if one["kind"] == "design_skill_workshop"] == [3.5]
    assert others == []


@pytest.mark.requirement("AWD-28")
def test_the_inventory_is_a_workbook(cast: Settled) -> None:
    school = Working(cast)
    school.opened("2.3.2026")
    with at("9.3.2026"):
        book = load_workbook(io.BytesIO(cast.province.get("/v1/workshops/workbook").get_data()))

    rows = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows(max_row=2)]
    assert rows[0][:3] == ["Adı", "Türü", "Alanı"]
    assert (rows[1][0], rows[1][1], rows[1][6:8]) == (WORKSHOP["name"], "Tasarım Beceri Atölyesi", ["Robot seti", "12"])


@pytest.mark.requirement("AWD-29", "PRV-04", "SC-AWD")
def test_support_is_recorded_with_its_worth_and_donors_are_shown_to_few(cast: Settled) -> None:
    school = Working(cast)
    workshop = school.opened("2.3.2026").rpartition("/")[2]
    with at("2.3.2026"):
        given = SUPPORT | {"workshop": workshop}
        support = f"/v1/workshop-supports/{ok(school.head.post('/v1/workshop-supports', given))['id']}"
        donor = given | {"supporter_kind": "person", "supporter": "Veli Cömert"}
        persons = f"/v1/workshop-supports/{ok(school.head.post('/v1/workshop-supports', donor))['id']}"
        ahead = school.head.post("/v1/workshop-supports", given | {"received_on": "2026-03-03"})
        whole = [ok(who.get(support))["contact_person"] for who in (school.head, cast.province)]
        part = [ok(who.get(support)) for who in (school.district, school.ayse)]
        hidden = [ok(who.get(persons)) for who in (school.district, school.ayse)]
        stranger = school.neighbour.get(support).status_code

    assert whole == ["Nur Tez", "Nur Tez"]
    assert [(one["institution"], one["value"], "contact" in one) for one in part] == [
        ("Balıkesir Sanayi Odası", "45000.50", False)
    ] * 2
    assert [one["institution"] for one in hidden] == [None, None]
    assert "Cömert" not in str(hidden)
    assert "Cömert" not in str(cast.house.events())
    assert refusal(ahead) == (422, "received_in_the_future")
    assert stranger == 404
