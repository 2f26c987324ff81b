"""Money that was sent, what is left of it, and what a trainer claims."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from services.training.money.balances.process import PURSE
from tests.doors import Person
from tests.training.answers import at, ok
from tests.training.cast_communities import AYVALIK, Cast, bring, edit
from tests.training.group import Group


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
        return PURSE.balance(session, province, year).left


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
