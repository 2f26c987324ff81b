"""What trainers claim for travelling, and what was paid too much."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.training.answers import at, ok, people_told, refusal, told_to
from tests.training.cast_communities import AYVALIK, Cast, bring, edit
from tests.training.claimed import claimed, left, line, transferred
from tests.training.group import Group


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
