"""What is kept of a travel claim under law 6245; the paper of each line is evidence of it (FIN-04, FIN-11)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from sqlalchemy import Index, Select, String, and_, select
from sqlalchemy.orm import Mapped, Session, declared_attr, mapped_column

from chassis.evidence.model import Evidence
from chassis.identity import Actor, Role
from chassis.money.amounts import MONEY, above_zero
from chassis.processes import Addressee
from chassis.retention import Keeping, files_of
from chassis.scope import below, in_any_of
from chassis.texts import Words
from chassis.things import Thing, new_id

_PAY_OR_SEE_ALL = {Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER, Role.AUDITOR}
HEADER = (
    "case", "state", "claimant_name", "subject", "place_name", "budget_year",
    "expense_kind", "spent_on", "amount", "legal_basis", "paid_on", "document_number",
)  # fmt: skip


class State(StrEnum):
    """Where a claim stands (SM-FIN)."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    PAID = "paid"
    RETURNED = "returned"
    REJECTED = "rejected"


class Line:
    """One expense, on which law it rests, and the paper that shows it."""

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    kind: Mapped[str]
    spent_on: Mapped[date]
    amount: Mapped[Decimal] = mapped_column(MONEY)
    legal_basis: Mapped[str]
    evidence: Mapped[UUID | None]

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Any, ...]:
        """What is claimed is something."""
        return (above_zero(),)


class Claim(Thing):
    """What somebody claims for one journey."""

    # What its lines are kept as.
    LINE: ClassVar[type[Any]]

    if TYPE_CHECKING:
        lines: Any

    claimant: Mapped[UUID]
    claimant_name: Mapped[str]
    # Where the claimant serves, and which activity the journey was for (FIN-02).
    own_unit: Mapped[str] = mapped_column(String(collation="C"))
    source_id: Mapped[UUID]
    subject: Mapped[str]
    place_name: Mapped[str]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    budget_year: Mapped[int]
    payer_unit: Mapped[str] = mapped_column(String(collation="C"))
    # With the negative lines of what was paid too much.
    total: Mapped[Decimal] = mapped_column(MONEY, default=Decimal(0))
    corrections: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    paid_on: Mapped[date | None]
    document_number: Mapped[str | None]
    state: Mapped[State] = mapped_column(default=State.DRAFT)

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Any, ...]:
        """A payer's are added up year by year, and everybody looks for the own."""
        return (Index(None, "payer_unit", "budget_year"), Index(None, "claimant", "id"))

    @property
    def place(self) -> str:
        """The unit where the journey led to."""
        return self.unit

    def title(self) -> Words:
        """For what; events carry titles, so it names nobody."""
        return {"tr": f"{self.subject}: yolluk bildirimi", "en": f"{self.subject}: travel claim"}


def claimant(claim: Claim) -> Iterable[UUID]:
    """Who travelled."""
    return (claim.claimant,)


def the_claimant(claim: Claim) -> list[Addressee]:
    """Who travelled (NTF-48)."""
    return [Addressee(person=claim.claimant)]


def payer(claim: Claim) -> Iterable[str]:
    """The province that pays, as it was when the claim was written (FIN-07)."""
    return (claim.payer_unit,)


def the_payer(claim: Claim) -> list[Addressee]:
    """Its officers (NTF-48)."""
    return [Addressee(Role.PROVINCE_OFFICER, claim.payer_unit)]


def shown_to(actor: Actor, model: type[Claim]) -> Select[Any]:
    """The claimant, and those who pay or look after it; nobody sees what is not yet sent."""
    units = dict.fromkeys(post.unit for post in actor.posts if post.role in _PAY_OR_SEE_ALL)
    sent = [and_(below(model.payer_unit, unit), model.state != State.DRAFT) for unit in units]
    return in_any_of(select(model), [model.claimant == actor.person, *sent])


def lines_of(session: Session, claim: Claim) -> Iterable[Sequence[str]]:
    """For accounting: a line for each expense, and one for each correction."""
    head = (claim.case, f"state.travel_claim.{claim.state}", claim.claimant_name, claim.subject, claim.place_name)
    paid = (claim.paid_on.strftime("%d.%m.%Y") if claim.paid_on else "", claim.document_number or "")
    for line in claim.lines:
        said = (f"choice.expense_kinds.{line.kind}", line.spent_on.strftime("%d.%m.%Y"), f"{line.amount:.2f}")
        yield (*head, str(claim.budget_year), *said, f"choice.legal_bases.{line.legal_basis}", *paid)
    for one in claim.corrections:
        yield (*head, str(claim.budget_year), one["reason"], one["on"], one["amount"], "", *paid)


def kept(model: type[Any]) -> tuple[Keeping, Keeping]:
    """For how long it is known whose claim it was, and by which papers it was shown (ledger 5.1)."""
    return (
        Keeping("claims", model, model.changed_at, {"claimant_name": "", "document_number": None}, years=10),
        files_of("claims", select(model.changed_at).where(model.id == Evidence.thing_id), years=10),
    )
