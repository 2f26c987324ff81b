"""Appropriations, fee files and trainers' travel: to the kuruş, and never beyond what is left (SM-FIN)."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from threading import Barrier
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy.orm import Session

from chassis.processes import Step
from services.training.money.appropriations.queries import left_of
from services.training.money.balances.process import appropriation_exceeded
from services.training.money.fee_files.model import FeeFile
from services.training.money.fee_steps.process import activity_not_ended
from services.training.money.travel_claims.model import TravelClaim
from services.training.money.travel_claims.process import TRAVEL_CLAIM
from tests.doors import Person
from tests.training.cast_communities import (
    AYVALIK,
    Cast,
    Group,
    at,
    bring,
    edit,
    ok,
    people_told,
    refusal,
    told_to,
)

DOCUMENTS = ("assignment_approval", "lesson_schedule", "attendance_sheet", "extra_lesson_table")
SIGNED = {"is_filled": True, "signed_by": "Özge Genel", "signed_on": "2025-12-11"}


def transferred(cast: Cast, amount: str, province: str | None = "tr/10", year: int = 2025) -> str:
    """Money that ÖYGGM has sent."""
    said = {"document_number": "2025/17", "transferred_on": f"{year}-03-01", "province": province}
    with at("1.3.2025"):
        money = ok(cast.oyggm.post("/v1/appropriations", {"amount": amount, "budget_year": year}))["id"]
        ok(cast.oyggm.post(f"/v1/appropriations/{money}/transfer", said))
    return f"/v1/appropriations/{money}"


def left(cast: Cast, province: str = "tr/10", year: int = 2025) -> Decimal:
    """What part *requests* reads."""
    with Session(cast.house.engine) as session:
        return left_of(session, province, year)


def claimed(cast: Cast, group: Group, *amounts: str, who: Person | None = None, **said: Any) -> str:
    """A trainer's claim, each line with its paper, sent to the province."""
    who = who or cast.trainer
    told = {"source": group.id, "place": AYVALIK, "starts_on": "2025-11-03", "ends_on": "2025-11-04", "lines": []}
    with at("10.11.2025"):
        claim = f"/v1/travel-claims/{ok(who.post('/v1/travel-claims', told | said))['id']}"
        edit(who, claim, {"lines": [line(bring(who, claim)["id"], one) for one in amounts]})
        ok(who.post(f"{claim}/submit"))
    return claim


def line(evidence: str | None, amount: str = "100.00", **said: Any) -> dict[str, Any]:
    """One expense."""
    return {"kind": "travel_cost", "spent_on": "2025-11-03", "amount": amount, "evidence": evidence} | said


def at_once(calls: list[tuple[Person, str]]) -> list[int]:
    """Everybody presses the button in the same moment."""
    gate = Barrier(len(calls))

    def call(person: Person, address: str) -> int:
        mine = replace(person, client=person.client.application.test_client())
        gate.wait(timeout=10)
        return mine.post(address).status_code

    with ThreadPoolExecutor(len(calls)) as threads:
        return [one.result(timeout=60) for one in [threads.submit(call, *each) for each in calls]]


@pytest.mark.requirement("FIN-01", "FIN-03", "NTF-47")
def test_an_appropriation_is_recorded_transferred_and_closed_with_its_year(communities: Cast) -> None:
    cast = communities
    with at("1.3.2025"):
        wrong = [
            cast.oyggm.post("/v1/appropriations", {"amount": amount, "budget_year": 2025})
            for amount in ("0", "-1", "1.005", "x")
        ]
        provinces = cast.province.post("/v1/appropriations", {"amount": "1", "budget_year": 2025})
        money = ok(cast.oyggm.post("/v1/appropriations", {"amount": "120000.07", "budget_year": 2025}))
        address = f"/v1/appropriations/{money['id']}"
        hidden = cast.province.get(address).status_code
        sent = {"province": "tr/10", "document_number": "2025/17", "transferred_on": "2025-03-01"}
        no_such = cast.oyggm.post(f"{address}/transfer", sent | {"province": "tr/99"})
        next_year = cast.oyggm.post(f"{address}/transfer", sent | {"transferred_on": "2026-01-02"})
        ok(cast.oyggm.post(f"{address}/transfer", sent))
        told = cast.last("training.appropriation.transferred")
        early = cast.oyggm.post(f"{address}/close")
        read = ok(cast.province.get(address))
    with at("5.1.2026"):
        closed = ok(cast.oyggm.post(f"{address}/close"))

    assert {refusal(one) for one in wrong} == {(422, "validation_failed")}
    assert refusal(provinces) == (403, "role_not_allowed")
    assert hidden == 404
    assert refusal(no_such) == (422, "province_unknown")
    assert refusal(next_year) == (422, "outside_budget_year")
    assert told_to(told) == {("province_officer", "tr/10")}
    assert {name: told["data"]["facts"][name] for name in ("amount", "budget_year", "document_number")} == {
        "amount": "120000.07",
        "budget_year": 2025,
        "document_number": "2025/17",
    }
    assert (read["amount"], read["left"], read["legal_basis"]) == ("120000.07", "120000.07", "central_budget_law")
    assert read["project"] == "Öğretmen ve Okul Yöneticilerin Mesleki Gelişiminde Yaklaşımlar Projesi"
    assert refusal(early) == (409, "budget_year_not_over")
    assert closed["state"]["code"] == "closed"
    assert left(cast) == Decimal("120000.07")
    assert cast.ankara.get(address).status_code == 404


@pytest.mark.requirement("FIN-04", "FIN-02", "FIN-03", "FIN-11", "NTF-48")
def test_a_trainer_claims_the_four_kinds_for_an_assignment_outside_the_own_region(communities: Cast) -> None:
    cast = communities
    group = Group(cast)
    transferred(cast, "10000.00")
    told = {"source": group.id, "place": AYVALIK, "starts_on": "2025-11-03", "ends_on": "2025-11-04", "lines": []}
    kinds = ("travel_cost", "travel_day_allowance", "daily_allowance", "accommodation")
    with at("3.11.2025"):
        own = cast.trainer.post("/v1/travel-claims", told | {"place": "tr/06/cankaya/600001"})
        foreign = cast.deniz.post("/v1/travel-claims", told)
        nothing = cast.trainer.post("/v1/travel-claims", told | {"source": str(cast.trainer.id)})
        kind = cast.trainer.post("/v1/travel-claims", told | {"lines": [line(None, kind="meals")]})
        year = cast.trainer.post("/v1/travel-claims", told | {"lines": [line(None, spent_on="2024-12-31")]})
        claim = f"/v1/travel-claims/{ok(cast.trainer.post('/v1/travel-claims', told))['id']}"
        papers = [bring(cast.trainer, claim, title=kind)["id"] for kind in kinds]
        lines = [line(paper, "250.25", kind=one) for one, paper in zip(kinds, papers, strict=True)]
        early = cast.trainer.post(f"{claim}/submit")
    with at("5.11.2025"):
        empty = cast.trainer.post(f"{claim}/submit")
        edit(cast.trainer, claim, {"lines": [*lines[:3], line(None, "250.25", kind="accommodation")]})
        unshown = cast.trainer.post(f"{claim}/submit")
        hidden = cast.province.get(claim).status_code
        edit(cast.trainer, claim, {"lines": lines})
        ok(cast.trainer.post(f"{claim}/submit"))
        submitted = cast.last("training.travel_claim.submitted")
        ok(cast.province.post(f"{claim}/return", {"reason": "Bilet eksik"}))
        edit(cast.trainer, claim, {"lines": lines})
        again = ok(cast.trainer.post(f"{claim}/submit"))
        elsewhere = cast.ankara.get(claim).status_code
        ok(cast.province.post(f"{claim}/approve"))
        paid = ok(cast.province.post(f"{claim}/pay", {"paid_on": "2025-11-20", "document_number": "T-9"}))

    assert refusal(own) == (422, "same_region")
    assert {refusal(one) for one in (foreign, nothing)} == {(422, "not_project_expense")}
    assert refusal(kind) == (422, "validation_failed")
    assert refusal(year) == (422, "outside_budget_year")
    assert refusal(early) == (409, "assignment_not_ended")
    assert refusal(empty) == (422, "lines_required")
    assert refusal(unshown) == (422, "expense_not_shown")
    assert unshown.json["missing"] == ["choice.expense_kinds.accommodation"]
    assert (hidden, elsewhere) == (404, 404)
    assert told_to(submitted) == {("province_officer", "tr/10")}
    assert again["version"] > 1
    assert (paid["state"]["code"], paid["total"]) == ("paid", "1001.00")
    assert {one["legal_basis"] for one in paid["lines"]} == {"law_6245"}
    for verb in ("returned", "approved", "paid"):
        assert people_told(cast.last(f"training.travel_claim.{verb}")) == {str(cast.trainer.id)}
    assert left(cast) == Decimal("8999.00")


@pytest.mark.requirement("FIN-10", "Q-41", "NTF-47")
def test_what_is_beyond_the_balance_waits_until_more_is_transferred(communities: Cast) -> None:
    cast = communities
    group = Group(cast)
    transferred(cast, "1000.00")
    first, second = claimed(cast, group, "950.01"), claimed(cast, group, "50.00")
    with at("11.11.2025"):
        ok(cast.province.post(f"{first}/approve"))
        low = cast.last("training.appropriation.running_low")
        refused = cast.province.post(f"{second}/approve")
        waits = ok(cast.province.get(second))["state"]["code"]
        before = left(cast)
    transferred(cast, "0.01")
    with at("12.11.2025"):
        ok(cast.province.post(f"{second}/approve"))

    assert told_to(low) == {("province_officer", "tr/10"), ("oyggm_officer", "tr")}
    assert refusal(refused) == (409, "appropriation_exceeded")
    assert (waits, before, left(cast)) == ("submitted", Decimal("49.99"), Decimal("0.00"))


@pytest.mark.requirement("FIN-10")
def test_of_ten_claims_approved_at_once_no_more_go_through_than_the_balance_bears(communities: Cast) -> None:
    cast = communities
    group = Group(cast)
    transferred(cast, "350.00")
    claims = [claimed(cast, group, "100.00") for _ in range(10)]
    with at("11.11.2025"):
        answers = at_once([(cast.province, f"{one}/approve") for one in claims])

    assert sorted(answers) == [200] * 3 + [409] * 7
    assert left(cast) == Decimal("50.00")
    assert cast.house.told().count("training.travel_claim.approved") == 3


@contextmanager
def without_lock(number: int) -> Iterator[None]:
    """So many approve at once, each having looked at the balance before anybody has changed it."""
    process, gate = TRAVEL_CLAIM, Barrier(number)
    whole = process.steps

    def looks_with_all_others(claim: TravelClaim, session: Session) -> bool:
        answer = appropriation_exceeded(claim, session)
        gate.wait(timeout=30)
        return answer

    def careless(step: Step) -> Step:
        return replace(step, locks=None, rules=looks_with_all_others) if step.action == "approve" else step

    # A table is frozen: only a test takes one apart.
    object.__setattr__(process, "steps", tuple(careless(step) for step in whole))
    yield
    object.__setattr__(process, "steps", whole)


@pytest.mark.requirement("FIN-10")
def test_without_the_lock_the_same_race_would_go_beyond_the_balance(communities: Cast) -> None:
    cast = communities
    group = Group(cast)
    transferred(cast, "350.00")
    claims = [claimed(cast, group, "100.00") for _ in range(10)]
    with at("11.11.2025"), without_lock(10):
        at_once([(cast.province, f"{one}/approve") for one in claims])

    assert left(cast) < 0


@pytest.mark.requirement("Q-41")
def test_an_over_payment_is_a_negative_line_beside_what_was_paid(communities: Cast) -> None:
    cast = communities
    group = Group(cast)
    transferred(cast, "1000.00")
    claim = claimed(cast, group, "300.00")
    with at("20.11.2025"):
        ok(cast.province.post(f"{claim}/approve"))
        ok(cast.province.post(f"{claim}/pay", {"paid_on": "2025-11-20", "document_number": "T-9"}))
        changed = cast.trainer.put(claim, {"lines": []}, If_Match="*")
        more = cast.province.post(f"{claim}/correct", {"amount": "300.01", "reason": "Yanlış hesap"})
        done = ok(cast.province.post(f"{claim}/correct", {"amount": "20.50", "reason": "Yanlış hesap"}))

    assert refusal(changed) == (409, "invalid_transition")
    assert refusal(more) == (422, "more_than_was_paid")
    assert [one["amount"] for one in done["lines"]] == ["300.00"]
    assert [one["amount"] for one in done["corrections"]] == ["-20.50"]
    assert (done["total"], left(cast)) == ("279.50", Decimal("720.50"))


@pytest.mark.requirement("FIN-05", "FIN-08", "FIN-09", "FIN-11", "NTF-49")
def test_a_fee_file_goes_out_whole_and_comes_back_with_what_is_missing(communities: Cast) -> None:
    cast = communities
    Group(cast, run_by="ogm_officer").placed().formed().started().completed()
    transferred(cast, "5000.00", None)
    with at("12.12.2025"):
        [found] = ok(cast.ogm.get("/v1/fee-files"))["items"]
        file = f"/v1/fee-files/{found['id']}"
        theirs = cast.oyggm.post(f"{file}/enter_rate", {"rate": "100.00"})
        hours = {"trainer_name": "Prof. Dr. Can Ak", "taught_on": "2025-11-03", "hours": 3}
        year = cast.ogm.post(f"{file}/record_hours", hours | {"taught_on": "2024-11-03"})
        both = cast.ogm.post(f"{file}/record_hours", hours | {"trainer": str(cast.trainer.id)})
        after = cast.ogm.post(f"{file}/record_hours", hours | {"taught_on": "2025-12-09"})
        nobody = cast.ogm.post(f"{file}/record_hours", {**hours, "trainer_name": None, "trainer": found["id"]})
        ok(cast.ogm.post(f"{file}/record_hours", hours))
        rateless = cast.ogm.post(f"{file}/complete")
        ok(cast.ogm.post(f"{file}/enter_rate", {"rate": "185.35"}))
        ok(cast.ogm.post(f"{file}/enter_rate", {"rate": "200.00", "trainer_name": "Prof. Dr. Can Ak"}))
        listed = cast.ogm.post(f"{file}/complete")
        for kind in DOCUMENTS:
            ok(cast.ogm.post(f"{file}/write_document", SIGNED | {"kind": kind}))
        ok(cast.ogm.post(f"{file}/complete"))
        ok(cast.ogm.post(f"{file}/write_document", {"kind": "lesson_schedule", "is_filled": False}))
        unsigned = cast.ogm.post(f"{file}/send")
        ok(cast.ogm.post(f"{file}/write_document", SIGNED | {"kind": "lesson_schedule"}))
        ok(cast.ogm.post(f"{file}/send"))
        ok(cast.oyggm.post(f"{file}/return", {"reason": "Görevlendirme onayı okunmuyor"}))
        returned = cast.last("training.fee_file.returned")
        for step in ("complete", "send"):
            ok(cast.ogm.post(f"{file}/{step}"))
        done = ok(cast.oyggm.post(f"{file}/approve"))
        mine = ok(cast.trainer.get(file))["total"]

    assert refusal(theirs) == (403, "role_not_allowed")
    assert refusal(year) == (422, "outside_budget_year")
    assert refusal(after) == (422, "after_the_activity")
    assert refusal(nobody) == (422, "fee_trainer_unknown")
    assert refusal(both) == (422, "validation_failed")
    assert refusal(rateless) == (422, "hours_required")
    assert (refusal(listed), len(listed.json["missing"])) == ((422, "documents_incomplete"), 4)
    assert (refusal(unsigned), unsigned.json["missing"]) == (
        (422, "documents_incomplete"),
        ["choice.fee_document.lesson_schedule"],
    )
    assert told_to(returned) == {("ogm_officer", "tr")}
    assert {one["legal_basis"] for one in done["hours"]} == {"law_657_art_176"}
    assert (done["total"], mine) == ("1712.10", "1712.10")
    assert left(cast, "tr") == Decimal("3287.90")
    assert {one.get(file).status_code for one in (cast.province, cast.deniz, cast.trainer_two)} == {404}


@pytest.mark.requirement("FIN-09")
@pytest.mark.usefixtures("in_memory")
def test_no_fee_file_is_sent_before_the_activitys_end() -> None:
    with at("8.12.2025"):
        assert activity_not_ended(FeeFile(ended_on=date(2025, 12, 8)))
        assert not activity_not_ended(FeeFile(ended_on=date(2025, 12, 9)))
    assert activity_not_ended.status == 409  # type: ignore[attr-defined]  # said by the rule


@pytest.mark.requirement("FIN-03", "FIN-08")
def test_a_community_over_two_budget_years_has_a_file_of_each(communities: Cast) -> None:
    cast = communities
    group = Group(cast).placed().formed().started()
    group.evaluated()
    with at("12.1.2026"):
        group.meet("2026-01-12T09:00:00+03:00", lesson_hours=4)
        ok(cast.trainer.post(f"{group.address}/complete"))
        files = [
            ok(cast.oyggm.get(f"/v1/fee-files/{one['id']}")) for one in ok(cast.oyggm.get("/v1/fee-files"))["items"]
        ]

    hours = {one["budget_year"]: sum(line["hours"] for line in one["hours"]) for one in files}
    assert hours == {2025: 6, 2026: 4}


@pytest.mark.requirement("FIN-05", "FIN-11")
def test_accounting_gets_the_lines_as_a_workbook_and_nothing_that_is_worked_out(communities: Cast) -> None:
    cast = communities
    group = Group(cast).placed().formed().started().completed()
    claimed(cast, group, "99.99", "0.01")
    with at("12.12.2025"):
        fees = cast.oyggm.get("/v1/fee-files/workbook?state=draft")
        claims = cast.province.get("/v1/travel-claims/workbook")
        none = cast.ankara.get("/v1/travel-claims/workbook")

    assert "attachment" in fees.headers["Content-Disposition"]
    assert [row[4:8] for row in rows(fees.data)[1:-1]] == [
        ("Tuna Eğitmen", "06.10.2025", "2", None),
        ("Tuna Eğitmen", "03.11.2025", "2", None),
        ("Tuna Eğitmen", "08.12.2025", "2", None),
    ]
    table = rows(claims.data)
    assert table[0][:4] == ("Dosya numarası", "Durum", "Bildiren", table[0][3])
    assert [row[6:10] for row in table[1:-1]] == [
        ("Yol masrafı", "03.11.2025", "99.99", "6245 sayılı Harcırah Kanunu"),
        ("Yol masrafı", "03.11.2025", "0.01", "6245 sayılı Harcırah Kanunu"),
    ]
    assert str(cast.province.id) in table[-1][0]
    assert len(rows(none.data)) == 2


def rows(content: bytes) -> list[tuple[Any, ...]]:
    """The cells of the only sheet."""
    book = load_workbook(BytesIO(content))
    found = list(book.active.iter_rows(values_only=True))  # type: ignore[union-attr]  # it has one sheet
    book.close()
    return found
