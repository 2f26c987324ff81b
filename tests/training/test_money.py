"""Appropriations, fee files and trainers' travel: to the kuruş, and never beyond what is left (SM-FIN)."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from threading import Barrier

import pytest
from sqlalchemy.orm import Session

from chassis.processes import Step
from services.training.money.balances.process import appropriation_exceeded
from services.training.money.travel_claims.model import TravelClaim
from services.training.money.travel_claims.process import TRAVEL_CLAIM
from tests.doors import Person
from tests.training.answers import at, ok, refusal, told_to
from tests.training.cast_communities import Cast
from tests.training.claimed import claimed, left, transferred
from tests.training.group import Group


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
