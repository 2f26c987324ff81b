"""Who claims, approves and pays a participant's journey: the own province, never the host's (SM-FIN, FIN-06, FIN-07)."""

from __future__ import annotations

from typing import Any

from chassis.evidence.rows import takes_evidence
from chassis.identity import PROVINCE as PROVINCE_LEVEL
from chassis.identity import Role, cut
from chassis.money import claiming as said
from chassis.money.amounts import Correction, ExpenseReason, Payment
from chassis.money.claims import State, claimant, the_claimant
from chassis.processes import SAME, Addressee, Decision, Process, Step
from services.mobility.money.balances.process import PURSE
from services.mobility.money.claimed_visits.process import VisitExpenses, draft
from services.mobility.money.travel_claims import events as told
from services.mobility.money.travel_claims.model import VisitClaim
from services.mobility.visit_parties.process import STAFF

PROVINCE = Role.PROVINCE_OFFICER


def payer(claim: VisitClaim) -> list[str]:
    """The province where the participant served when the claim was written (FIN-07)."""
    return [claim.payer_unit]


def told_payer(claim: VisitClaim) -> list[Addressee]:
    """Its officers (NTF-48)."""
    return [Addressee(PROVINCE, cut(claim.payer_unit, PROVINCE_LEVEL))]


S = State
OPEN = (S.DRAFT, S.RETURNED)
SUBMITTABLE = (said.assignment_not_ended, said.lines_required, said.expense_not_shown)
PAYS: dict[str, Any] = {"of": payer, "tells": (the_claimant,)}
BALANCED: dict[str, Any] = {"locks": PURSE.lock_balance, "then": PURSE.warn_if_low}
# fmt: off
TRAVEL_CLAIM = Process("travel_claim", VisitClaim, (
    Step(None,            "draft",   STAFF,    S.DRAFT,     told.Drafted,   (said.same_region, said.outside_budget_year), of=claimant, takes=VisitExpenses, make=draft),
    Step(OPEN,            "edit",    STAFF,    SAME,        told.Edited,    said.outside_budget_year, of=claimant, takes=said.ClaimLines, sets=said.write, edits=True, optional=True),
    *takes_evidence("mobility.travel_claim", OPEN, STAFF, of=claimant),
    Step(OPEN,            "submit",  STAFF,    S.SUBMITTED, told.Submitted, SUBMITTABLE, of=claimant, tells=(told_payer,)),
    Decision(S.SUBMITTED, "approve", PROVINCE, S.APPROVED,  told.Approved,  PURSE.appropriation_exceeded, **BALANCED, **PAYS),
    Decision(S.SUBMITTED, "return",  PROVINCE, S.RETURNED,  told.Returned,  takes=ExpenseReason, optional=True, **PAYS),
    Decision(S.SUBMITTED, "reject",  PROVINCE, S.REJECTED,  told.Rejected,  takes=ExpenseReason, optional=True, **PAYS),
    Decision(S.APPROVED,  "pay",     PROVINCE, S.PAID,      told.Paid,      takes=Payment, sets=said.pay, **PAYS),
    Decision(S.PAID,      "correct", PROVINCE, SAME,        told.Corrected, said.more_than_was_paid, takes=Correction, sets=said.correct, optional=True, **PAYS),
), arrived=S.PAID)
# fmt: on
