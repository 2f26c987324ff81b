"""Who claims, approves and pays a trainer's travel (SM-FIN, FIN-04, Q-41)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from chassis.evidence.rows import takes_evidence
from chassis.identity import Role
from chassis.processes import SAME, Addressee, Decision, Process, Step
from services.training import audience as to
from services.training.library.practice_texts.process import STAFF
from services.training.money.balances.process import appropriation_exceeded, lock_balance, warn_if_low
from services.training.money.expenses.process import Correction, ExpenseReason, Payment
from services.training.money.fee_steps.process import more_than_was_paid
from services.training.money.travel_claims import events as told
from services.training.money.travel_claims.model import State, TravelClaim
from services.training.money.travel_lines import process as said

CLAIMANTS, PROVINCE = (*STAFF, Role.TRAINER), Role.PROVINCE_OFFICER


def claimant(claim: TravelClaim) -> Iterable[UUID]:
    """Who was assigned."""
    return (claim.claimant,)


def the_claimant(claim: TravelClaim) -> list[Addressee]:
    """Who was assigned (NTF-48)."""
    return [Addressee(person=claim.claimant)]


S = State
OPEN = (S.DRAFT, S.RETURNED)
SUBMITTABLE = (said.assignment_not_ended, said.lines_required, said.expense_not_shown)
TOLD: dict[str, Any] = {"tells": (the_claimant,)}
# fmt: off
TRAVEL_CLAIM = Process("travel_claim", TravelClaim, (
    Step(None,            "draft",   CLAIMANTS, S.DRAFT,     told.Drafted,   (said.same_region, said.outside_budget_year), of=claimant, takes=said.NewClaim, make=said.draft),
    Step(OPEN,            "edit",    CLAIMANTS, SAME,        told.Edited,    said.outside_budget_year, of=claimant, takes=said.ClaimLines, sets=said.write, edits=True, optional=True),
    *takes_evidence("training.travel_claim", OPEN, CLAIMANTS, of=claimant),
    Step(OPEN,            "submit",  CLAIMANTS, S.SUBMITTED, told.Submitted, SUBMITTABLE, of=claimant, tells=(to.province,)),
    Decision(S.SUBMITTED, "approve", PROVINCE,  S.APPROVED,  told.Approved,  appropriation_exceeded, locks=lock_balance, then=warn_if_low, **TOLD),
    Decision(S.SUBMITTED, "return",  PROVINCE,  S.RETURNED,  told.Returned,  takes=ExpenseReason, optional=True, **TOLD),
    Decision(S.SUBMITTED, "reject",  PROVINCE,  S.REJECTED,  told.Rejected,  takes=ExpenseReason, optional=True, **TOLD),
    Decision(S.APPROVED,  "pay",     PROVINCE,  S.PAID,      told.Paid,      takes=Payment, sets=said.pay, **TOLD),
    Decision(S.PAID,      "correct", PROVINCE,  SAME,        told.Corrected, more_than_was_paid, takes=Correction, sets=said.correct, optional=True, **TOLD),
), arrived=S.PAID)
# fmt: on
