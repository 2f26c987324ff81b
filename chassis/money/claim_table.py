"""Who claims, approves and pays what a journey cost, in whichever programme (SM-FIN, FIN-04, FIN-07)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from chassis.evidence.rows import takes_evidence
from chassis.identity import Role
from chassis.money import claiming as said
from chassis.money.amounts import Correction, ExpenseReason, Payment
from chassis.money.balances import Purse
from chassis.money.claims import Claim, State, claimant, payer, the_claimant, the_payer
from chassis.money.telling import events_of
from chassis.processes import SAME, Decision, Process, Step

_TOTAL, _YEAR, _WHY = ("total", Decimal), ("budget_year", int), ("reason", str)
_TOLD = {
    "drafted": ("Somebody writes down what a journey cost.", (_YEAR,)),
    "edited": ("The lines of the claim have changed.", ()),
    "submitted": ("The province that pays has the claim.", (_TOTAL, _YEAR)),
    "approved": ("The province sets the amount aside.", (_TOTAL, _YEAR)),
    "returned": ("The claim is to be corrected.", (_WHY,)),
    "rejected": ("The claim is not paid.", (_WHY,)),
    "paid": ("The claim was paid.", (("paid_on", date),)),
    "corrected": ("What was paid too much stands there as a negative line.", (("amount", Decimal),)),
}
PROVINCE = Role.PROVINCE_OFFICER
S = State
OPEN = (S.DRAFT, S.RETURNED)
DRAFTABLE = (said.same_region, said.outside_budget_year)
SUBMITTABLE = (said.assignment_not_ended, said.lines_required, said.expense_not_shown)
MINE: dict[str, Any] = {"of": claimant}
PAYS: dict[str, Any] = {"of": payer, "tells": (the_claimant,)}
REFUSES: dict[str, Any] = PAYS | {"takes": ExpenseReason, "optional": True}


def travel_claims(
    service: str,
    model: type[Claim],
    claimants: tuple[Role, ...],
    purse: Purse,
    *,
    takes: type[said.ClaimLines],
    make: Callable[..., Claim],
) -> Process:
    """The table of a programme's travel claims: who may write one, from what it is paid, and how it begins."""
    told = events_of(service, "travel_claim", _TOLD)
    balanced: dict[str, Any] = {"locks": purse.lock_balance, "then": purse.warn_if_low}
    # fmt: off
    return Process("travel_claim", model, (
        Step(None,            "draft",   claimants, S.DRAFT,     told["drafted"],   DRAFTABLE, takes=takes, make=make, **MINE),
        Step(OPEN,            "edit",    claimants, SAME,        told["edited"],    said.outside_budget_year, takes=said.ClaimLines, sets=said.write, edits=True, optional=True, **MINE),
        *takes_evidence(f"{service}.travel_claim", OPEN, claimants, of=claimant),
        Step(OPEN,            "submit",  claimants, S.SUBMITTED, told["submitted"], SUBMITTABLE, tells=(the_payer,), **MINE),
        Decision(S.SUBMITTED, "approve", PROVINCE,  S.APPROVED,  told["approved"],  purse.appropriation_exceeded, **balanced, **PAYS),
        Decision(S.SUBMITTED, "return",  PROVINCE,  S.RETURNED,  told["returned"],  **REFUSES),
        Decision(S.SUBMITTED, "reject",  PROVINCE,  S.REJECTED,  told["rejected"],  **REFUSES),
        Decision(S.APPROVED,  "pay",     PROVINCE,  S.PAID,      told["paid"],      takes=Payment, sets=said.pay, **PAYS),
        Decision(S.PAID,      "correct", PROVINCE,  SAME,        told["corrected"], said.more_than_was_paid, takes=Correction, sets=said.correct, optional=True, **PAYS),
    ), arrived=S.PAID)
    # fmt: on
