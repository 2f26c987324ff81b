"""Who sees fee files, and which of their lines accounting gets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, Select, and_, select
from sqlalchemy.orm import Session

from chassis.identity import Actor, Role
from chassis.scope import in_any_of, lies_in
from services.training.money.fee_files.model import FeeFile, Hours, Payer

_SEE_ALL = (Role.OYGGM_OFFICER, Role.AUDITOR)
HEADER = (
    "case", "state", "subject", "budget_year", "trainer_name", "taught_on",
    "hours", "rate", "amount", "legal_basis", "paid_on", "document_number",
)  # fmt: skip


def visible_to(actor: Actor) -> Select[FeeFile]:
    """Those who complete and pay it; a trainer what they are paid by."""
    seen: list[ColumnElement[bool]] = [FeeFile.id.in_(select(Hours.fee_file_id).where(Hours.trainer == actor.person))]
    for post in actor.posts:
        if post.role in _SEE_ALL:
            seen.append(lies_in(FeeFile, post.unit))
        if post.role in {Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER}:
            seen.append(and_(FeeFile.payer == Payer.PROVINCE, lies_in(FeeFile, post.unit)))
        if post.role in {Role.OGM_OFFICER, Role.MINISTRY_UNIT_OFFICER}:
            seen.append(FeeFile.run_by == post.role)
    return in_any_of(select(FeeFile), seen)


def lines_of(session: Session, file: FeeFile) -> Iterable[Sequence[str]]:
    """A line for each trainer and day, and one for each correction."""
    head = (file.case, f"state.fee_file.{file.state}", file.subject, str(file.budget_year))
    paid = (file.paid_on.strftime("%d.%m.%Y") if file.paid_on else "", file.document_number or "")
    for line in file.hours:
        money = [f"{one:.2f}" if one is not None else "" for one in (line.rate, line.amount)]
        said = (line.trainer_name, line.taught_on.strftime("%d.%m.%Y"), str(line.hours), *money)
        yield (*head, *said, f"choice.legal_bases.{line.legal_basis}", *paid)
    for one in file.corrections:
        yield (*head, one["reason"], one["on"], "", "", one["amount"], "", *paid)
