"""What a journey cost: the own province pays, to the kuruş, and never beyond what is left (SM-FIN)."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO
from threading import Barrier
from typing import Any

import pytest
from openpyxl import load_workbook

from chassis.money.amounts import EXPENSE_KINDS
from tests.chassis.files.samples import PDF, upload
from tests.doors import Person
from tests.mobility.cast import POYRAZLI, at, clock_takes, ok, people_told, refusal, told_to
from tests.mobility.visiting import Visiting, delivers


def transferred(cast: Visiting, amount: str, province: str = "tr/10", year: int = 2026) -> str:
    """Money that ÖYGGM has sent."""
    said = {"document_number": "2026/17", "transferred_on": f"{year}-03-01", "province": province}
    with at("1.3.2026"):
        made = ok(cast.oyggm.post("/v1/appropriations", {"amount": amount, "budget_year": year}))
        ok(cast.oyggm.post(f"/v1/appropriations/{made['id']}/transfer", said))
    return f"/v1/appropriations/{made['id']}"


def line(evidence: str | None, amount: str, kind: str = "travel_cost", **said: Any) -> dict[str, Any]:
    """One expense."""
    return {"kind": kind, "spent_on": "2026-04-20", "amount": amount, "evidence": evidence} | said


def claimed(who: Person, participation: str, *amounts: str) -> str:
    """A claim, each line with its paper, sent to the own province."""
    told = {"participation": participation.rpartition("/")[2], "lines": []}
    claim = f"/v1/travel-claims/{ok(who.post('/v1/travel-claims', told))['id']}"
    bring = {"kind": "file", "title": "Bilet"}
    papers = [ok(who.bring(f"{claim}/add_evidence", file=upload(PDF, "bilet.pdf"), **bring)) for _ in amounts]
    lines = [
        line(paper["id"], amount, kind) for paper, amount, kind in zip(papers, amounts, EXPENSE_KINDS, strict=False)
    ]
    ok(who.put(claim, {"lines": lines}, If_Match=who.get(claim).headers["ETag"]))
    ok(who.post(f"{claim}/submit"))
    return claim


@pytest.mark.requirement("FIN-02", "FIN-04", "FIN-06", "FIN-07", "FIN-11", "NTF-48", "Q-40")
def test_the_participants_own_province_pays_and_no_other_moves_the_claim(visiting: Visiting) -> None:
    cast, participation = visiting, visiting.visited(visiting.deniz)
    transferred(cast, "10000.00")
    asked = {"participation": participation.rpartition("/")[2], "lines": []}
    with at("27.4.2026"):
        of_another = cast.ece.post("/v1/travel-claims", asked)
        last_year = cast.deniz.post("/v1/travel-claims", asked | {"lines": [line(None, "1.00", spent_on="2025-12-31")]})
        meals = cast.deniz.post("/v1/travel-claims", asked | {"lines": [line(None, "1.00", "meals")]})
        claim = claimed(cast.deniz, participation, "620.50", "310.00", "930.25", "2100.00")
        submitted = cast.last("mobility.travel_claim.submitted")
        twice = cast.deniz.post("/v1/travel-claims", asked)
        awaited = ok(cast.province.get(claim))["report_awaited"]
        foreign = {one.post(f"{claim}/approve").status_code for one in (cast.izmir, cast.host, cast.altieylul)}
        approved = ok(cast.province.post(f"{claim}/approve"))
        told = cast.last("mobility.travel_claim.approved")
        ok(cast.province.post(f"{claim}/pay", {"paid_on": "2026-04-27", "document_number": "2026/88"}))
        clock_takes()
        delivers(cast.deniz, participation)
        delivered = ok(cast.province.get(claim))["report_awaited"]
        listed = cast.province.get("/v1/travel-claims/workbook")

    assert refusal(of_another) == (422, "not_project_expense")
    assert refusal(last_year) == (422, "outside_budget_year")
    assert refusal(meals) == (422, "validation_failed")
    assert told_to(submitted) == {("province_officer", "tr/10")}
    assert refusal(twice) == (409, "already_claimed")
    assert (awaited, delivered) == (True, False)
    assert foreign <= {403, 404}
    assert (approved["total"], approved["lines"][0]["legal_basis"]) == ("3960.75", "law_6245")
    assert people_told(told) == {str(cast.deniz.id)}
    assert [row[6:10] for row in rows(listed.data)[1:-1]] == [
        ("Yol ücreti", "20.04.2026", "620.50", "6245 sayılı Harcırah Kanunu"),
        ("Yolluk", "20.04.2026", "310.00", "6245 sayılı Harcırah Kanunu"),
        ("Yevmiye", "20.04.2026", "930.25", "6245 sayılı Harcırah Kanunu"),
        ("Konaklama giderleri", "20.04.2026", "2100.00", "6245 sayılı Harcırah Kanunu"),
    ]


def rows(content: bytes) -> list[tuple[Any, ...]]:
    """The cells of the only sheet."""
    book = load_workbook(BytesIO(content))
    found = list(book.active.iter_rows(values_only=True))  # type: ignore[union-attr]  # it has one sheet
    book.close()
    return found


@pytest.mark.requirement("FIN-01", "FIN-03", "FIN-10", "NTF-47", "Q-41")
def test_nothing_is_approved_beyond_what_is_left_and_a_claim_waits_for_more(visiting: Visiting) -> None:
    cast, participation = visiting, visiting.visited(visiting.deniz)
    money = transferred(cast, "500.00")
    with at("27.4.2026"):
        claim = claimed(cast.deniz, participation, "500.01")
        exceeded = cast.province.post(f"{claim}/approve")
        waits = ok(cast.deniz.get(claim))["state"]["code"]
    transferred(cast, "0.01")
    with at("28.4.2026"):
        ok(cast.province.post(f"{claim}/approve"))
        low = cast.last("mobility.appropriation.running_low")
        left = ok(cast.province.get(money))["left"]
        elsewhere = cast.izmir.get(money).status_code

    assert refusal(exceeded) == (409, "appropriation_exceeded")
    assert waits == "submitted"
    assert told_to(low) == {("province_officer", "tr/10"), ("oyggm_officer", "tr")}
    assert left == "0.00"
    assert elsewhere == 404


@pytest.mark.requirement("FIN-04")
def test_within_the_own_district_there_is_no_claim(visiting: Visiting) -> None:
    cast = visiting
    with at("10.3.2026"):
        programme = cast.prepared(unit="tr/10/ayvalik/720099")
        participation = cast.placed(programme, cast.deniz)
    with at("20.4.2026"):
        ok(cast.onur.post(f"{participation}/record_attendance", {"day": "2026-04-20", "arrived_at": "08:30"}))
        refused = cast.deniz.post("/v1/travel-claims", {"participation": participation.rpartition("/")[2], "lines": []})

    assert refusal(refused) == (422, "same_region")


@pytest.mark.requirement("FIN-10")
def test_of_two_claims_for_the_same_money_approved_at_once_one_waits(visiting: Visiting) -> None:
    cast = visiting
    ali = cast.one("Ali Taş", cast.deniz.posts[0].role, POYRAZLI, "mathematics")
    cast.settle_again()
    with at("10.3.2026"):
        programme = cast.prepared()
        visits = {one: cast.placed(programme, one) for one in (cast.deniz, ali)}
    with at("20.4.2026"):
        for participation in visits.values():
            ok(cast.onur.post(f"{participation}/record_attendance", {"day": "2026-04-20", "arrived_at": "08:30"}))
    transferred(cast, "1000.00")
    with at("27.4.2026"):
        claims = [claimed(one, participation, "600.00") for one, participation in visits.items()]
        gate = Barrier(len(claims))

        def approve(claim: str) -> int:
            officer = replace(cast.province, client=cast.house.client.application.test_client())
            gate.wait(timeout=30)
            return officer.post(f"{claim}/approve").status_code

        with ThreadPoolExecutor(len(claims)) as pool:
            answers = sorted(pool.map(approve, claims))

    assert answers == [200, 409]
