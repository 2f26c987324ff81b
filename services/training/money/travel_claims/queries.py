"""Who sees travel claims, and which of their lines accounting gets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Select, and_, select
from sqlalchemy.orm import Session

from chassis.identity import Actor, Role
from chassis.scope import below, in_any_of
from services.training.money.travel_claims.model import State, TravelClaim

_SEE_ALL = (Role.OYGGM_OFFICER, Role.AUDITOR)
HEADER = (
    "case", "state", "claimant_name", "subject", "place_name", "budget_year",
    "expense_kind", "spent_on", "amount", "legal_basis", "paid_on", "document_number",
)  # fmt: skip


def visible_to(actor: Actor) -> Select[TravelClaim]:
    """The claimant, and those who pay or look after it; nobody sees what is not yet sent."""
    units = dict.fromkeys(post.unit for post in actor.posts if post.role in {Role.PROVINCE_OFFICER, *_SEE_ALL})
    sent = [and_(below(TravelClaim.payer_unit, unit), TravelClaim.state != State.DRAFT) for unit in units]
    return in_any_of(select(TravelClaim), [TravelClaim.claimant == actor.person, *sent])


def lines_of(session: Session, claim: TravelClaim) -> Iterable[Sequence[str]]:
    """A line for each expense, and one for each correction."""
    head = (claim.case, f"state.travel_claim.{claim.state}", claim.claimant_name, claim.subject, claim.place_name)
    paid = (claim.paid_on.strftime("%d.%m.%Y") if claim.paid_on else "", claim.document_number or "")
    for line in claim.lines:
        said = (f"choice.expense_kinds.{line.kind}", line.spent_on.strftime("%d.%m.%Y"), f"{line.amount:.2f}")
        yield (*head, str(claim.budget_year), *said, f"choice.legal_bases.{line.legal_basis}", *paid)
    for one in claim.corrections:
        yield (*head, str(claim.budget_year), one["reason"], one["on"], one["amount"], "", *paid)
