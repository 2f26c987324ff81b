"""From the first nomination to the announcement on ÖBA, and to the list that replaces it (SC-MOB 1 and 2, SM-MOB-1)."""

from __future__ import annotations

import pytest

from tests.chassis.files.samples import PDF, upload
from tests.mobility.cast import CAMLITEPE, POYRAZLI, Cast, at, ok, people_told, refusal, told_to
from tests.mobility.hosting import (
    APPROVAL,
    DESCRIPTION,
    announced_host,
    approved,
    nominated,
    opened_list,
)


@pytest.mark.requirement("MOB-02", "NTF-37")
def test_a_ministry_unit_nominates_and_only_oyggm_compiles(cast: Cast) -> None:
    with at("1.9.2025"):
        listed = opened_list(cast)
        by_ogm = nominated(cast.ogm, listed)
        nominated(cast.unit, listed, school=POYRAZLI)
    told = cast.last("mobility.host_school.nominated")
    school = ok(cast.ogm.get(by_ogm))

    assert told_to(told) == {("oyggm_officer", "tr")}
    assert (school["unit"], school["school_name"]) == (CAMLITEPE, "Altıeylül Çamlıtepe Fen Lisesi")
    assert (school["fields_opened"], school["reason"]) == (
        ["mathematics"],
        "Matematik laboratuvarı ve olimpiyat çalışmaları",
    )
    assert refusal(cast.ogm.post(f"{listed}/compile")) == (403, "role_not_allowed")
    assert [one["school_name"] for one in ok(cast.oyggm.post(f"{listed}/compile"))["schools"]] == [
        "Altıeylül Çamlıtepe Fen Lisesi",
        "Bandırma Poyrazlı Anadolu Lisesi",
    ]


@pytest.mark.requirement("MOB-03", "MOB-04", "NTF-38", "Q-53")
def test_the_story_of_a_list_from_its_collection_to_oba(cast: Cast) -> None:
    with at("1.9.2025"):
        listed = opened_list(cast)
        host = nominated(cast.ogm, listed)
    with at("8.9.2025"):
        ok(cast.oyggm.post(f"{listed}/compile"))
        ok(cast.oyggm.post(f"{listed}/submit", {"letter_number": "E-2025/4410"}))
        too_early = cast.oyggm.post(f"{listed}/announce")
        scan = {"kind": "file", "title": "Onay", "file": upload(PDF, "onay.pdf")}
        ok(cast.oyggm.bring(f"{listed}/add_evidence", **scan))
    assert refusal(too_early) == (409, "invalid_transition")
    assert cast.host.get(host).status_code == 404

    with at("12.9.2025"):
        final = ok(cast.oyggm.post(f"{listed}/approve", APPROVAL))
        heard = cast.last("mobility.host_list.approved")
        incomplete = cast.oyggm.post(f"{listed}/announce")
        half = ok(cast.oyggm.post(f"{host}/describe", {"duration_days": 4}))
        no_criteria = cast.oyggm.post(f"{listed}/announce")
        ok(cast.oyggm.post(f"{host}/describe", DESCRIPTION))
        announced = ok(cast.oyggm.post(f"{listed}/announce"))
    assert (final["approved_on"], final["approval_number"]) == ("2025-09-12", "778")
    assert told_to(heard) == {
        ("principal", CAMLITEPE),
        ("district_officer", "tr/10/altieylul"),
        ("province_officer", "tr/10"),
        ("ogm_officer", "tr"),
    }
    assert (refusal(incomplete), incomplete.json["missing"]) == (
        (422, "duration_missing"),
        ["Altıeylül Çamlıtepe Fen Lisesi"],
    )
    assert half["duration_days"] == 4
    assert refusal(no_criteria) == (422, "criteria_missing")
    assert announced["state"]["text"] == "ÖBA'da ilan edildi"

    shown = ok(cast.tuna.get(listed))["schools"][0]
    assert (shown["school_name"], shown["opened"][0]["field"]) == ("Altıeylül Çamlıtepe Fen Lisesi", "mathematics")
    assert (shown["duration_days"], shown["criteria"]) == (4, "Matematik branşı, en az 3 yıl kıdem")


@pytest.mark.requirement("MOB-03", "NTF-67")
def test_a_list_that_is_not_approved_is_collected_anew_with_the_same_nominations(cast: Cast) -> None:
    with at("1.9.2025"):
        listed = opened_list(cast)
        nominated(cast.ogm, listed, **DESCRIPTION)
        nominated(cast.unit, listed, school=POYRAZLI)
        ok(cast.oyggm.post(f"{listed}/compile"))
        ok(cast.oyggm.post(f"{listed}/submit", {"letter_number": "E-1"}))
        rejected = ok(cast.oyggm.post(f"{listed}/reject", {"reason": "Okul sayısı az"}))
        told = cast.last("mobility.host_list.rejected")
        newer = ok(cast.oyggm.get("/v1/host-lists?state=collecting"))["items"][0]
        schools = ok(cast.oyggm.get(f"/v1/host-lists/{newer['id']}"))["schools"]

    assert rejected["state"]["code"] == "rejected"
    assert (told_to(told), people_told(told)) == ({("ogm_officer", "tr")}, {str(cast.unit.id)})
    assert newer["edition"] == 2
    assert [(one["unit"], one["duration_days"]) for one in schools] == [(CAMLITEPE, 4), (POYRAZLI, None)]


@pytest.mark.requirement("MOB-03")
def test_a_final_list_is_only_replaced_by_a_newer_approved_one(cast: Cast) -> None:
    host = f"/v1/host-schools/{announced_host(cast)}"
    with at("1.9.2026"):
        newer = opened_list(cast, 2026)
        nominated(cast.ogm, newer, school=POYRAZLI, **DESCRIPTION)
        approved(cast, newer)
        late = cast.ogm.post("/v1/host-schools", {"host_list": newer.rpartition("/")[2]} | _nomination())
        ok(cast.oyggm.post(f"{newer}/announce"))
        older = ok(cast.oyggm.get("/v1/host-lists?state=superseded"))["items"]
        pages = {one["unit"]: one["state"]["code"] for one in ok(cast.oyggm.get("/v1/showcases"))["items"]}

    assert refusal(late) == (409, "list_not_collecting")
    assert [one["year"] for one in older] == [2025]
    assert ok(cast.oyggm.get(host))["state"]["code"] == "ended"
    assert pages == {CAMLITEPE: "closed", POYRAZLI: "shown"}


def _nomination() -> dict[str, object]:
    return {"school": CAMLITEPE, "opened": [{"field": "physics"}], "reason": "Yeni laboratuvar"}


@pytest.mark.requirement("MOB-03", "MOB-04")
def test_what_the_authority_approved_is_not_changed_and_what_it_left_open_is_completed(cast: Cast) -> None:
    with at("1.9.2025"):
        listed = opened_list(cast)
        host = nominated(cast.ogm, listed, duration_days=4)
    with at("12.9.2025"):
        approved(cast, listed)
        longer = cast.oyggm.post(f"{host}/describe", DESCRIPTION | {"duration_days": 5})
        completed = ok(cast.oyggm.post(f"{host}/describe", DESCRIPTION))

    assert refusal(longer) == (409, "list_is_final")
    assert completed["criteria"] == DESCRIPTION["criteria"]


@pytest.mark.requirement("MOB-05", "PLT-10")
def test_a_host_fills_its_page_with_texts_and_media_and_everybody_reads_it(cast: Cast) -> None:
    announced_host(cast)
    page = f"/v1/showcases/{ok(cast.host.get('/v1/showcases'))['items'][0]['id']}"
    text = {
        "introduction": "Problem çözmeyi seven bir okul",
        "works": [{"name": "Olimpiyat atölyesi", "description": "Her çarşamba"}],
        "web": "https://ornek.invalid",
    }
    with at("20.9.2025"):
        ok(cast.host.put(page, text, If_Match=cast.host.get(page).headers["ETag"]))
        brought = ok(cast.host.bring(f"{page}/add_evidence", kind="file", title="Broşür", file=upload(PDF, "b.pdf")))
    by_another = cast.ipek.put(page, text, If_Match=cast.ipek.get(page).headers["ETag"])

    shown = ok(cast.tuna.get(page))
    assert (shown["introduction"], shown["works"][0]["name"]) == (text["introduction"], "Olimpiyat atölyesi")
    assert [one["field"] for one in shown["opened"]] == ["mathematics"]
    assert cast.tuna.get(f"{page}/evidence/{brought['id']}/file").status_code == 200
    assert [one["title"] for one in ok(cast.tuna.get(f"{page}/evidence"))["items"]] == ["Broşür"]
    assert refusal(by_another) == (403, "role_not_allowed")
    assert ok(cast.tuna.get("/v1/showcases?q=problem"))["items"][0]["title"]["tr"] == "Altıeylül Çamlıtepe Fen Lisesi"


def test_nominations_at_odds_are_refused(cast: Cast) -> None:
    with at("1.9.2025"):
        listed = opened_list(cast)
        own = nominated(cast.ogm, listed)
        told = {"host_list": listed.rpartition("/")[2]} | _nomination()
        twice = cast.oyggm.post("/v1/host-schools", told)
        nowhere = cast.ogm.post("/v1/host-schools", told | {"school": "999999"})
        no_field = cast.ogm.post("/v1/host-schools", told | {"school": POYRAZLI, "opened": []})
        same_field = cast.ogm.post(
            "/v1/host-schools", told | {"school": POYRAZLI, "opened": [{"field": "physics"}, {"field": "physics"}]}
        )
        by_principal = cast.host.post("/v1/host-schools", told | {"school": POYRAZLI})
        others = cast.unit.post(f"{own}/withdraw", {"reason": "Vazgeçtik"})
        second_list = cast.oyggm.post("/v1/host-lists", {"year": 2025})
        ok(cast.oyggm.post(f"{own}/leave_out", {"reason": "Onarımda"}))
        left_out = cast.last("mobility.host_school.left_out")
        empty = cast.oyggm.post(f"{listed}/compile")

    assert refusal(twice) == (409, "already_nominated")
    assert refusal(nowhere) == (422, "no_such_school")
    assert (no_field.status_code, same_field.status_code) == (422, 422)
    assert refusal(by_principal) == (403, "role_not_allowed")
    assert refusal(others) == (403, "role_not_allowed")
    assert refusal(second_list) == (409, "list_under_way")
    assert told_to(left_out) == {("ogm_officer", "tr")}
    assert refusal(empty) == (422, "list_is_empty")


def test_an_approval_that_lies_ahead_is_not_recorded(cast: Cast) -> None:
    with at("8.9.2025"):
        listed = opened_list(cast)
        nominated(cast.ogm, listed)
        ok(cast.oyggm.post(f"{listed}/compile"))
        ok(cast.oyggm.post(f"{listed}/submit", {"letter_number": "E-1"}))
        ahead = cast.oyggm.post(f"{listed}/approve", APPROVAL)
        unnumbered = cast.oyggm.post(f"{listed}/approve", {"approved_on": "2025-09-08"})

    assert refusal(ahead) == (422, "approval_in_the_future")
    assert unnumbered.status_code == 422
