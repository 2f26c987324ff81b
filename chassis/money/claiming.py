"""What is said with a travel claim, and what has to be true of it (FIN-03, FIN-04, FIN-11)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from marshmallow import fields, validate
from sqlalchemy.orm import Session

from chassis import clock
from chassis.evidence.model import evidence_of
from chassis.identity import DISTRICT, cut
from chassis.money.amounts import EXPENSE_KINDS, LEGAL_BASES, Money, correction
from chassis.money.claims import Claim
from chassis.processes import rule
from chassis.schema import Inputs

MOST_LINES = 200
TRAVEL_LAW = "law_6245"


class ExpenseLine(Inputs):
    """One expense: of which kind, when, how much, and which piece of evidence shows it."""

    kind = fields.String(required=True, validate=validate.OneOf(EXPENSE_KINDS), metadata={"x-choices": "expense_kinds"})
    spent_on = fields.Date(required=True)
    amount = Money(required=True)
    legal_basis = fields.String(
        load_default=TRAVEL_LAW, validate=validate.OneOf(LEGAL_BASES), metadata={"x-choices": "legal_bases"}
    )
    evidence = fields.UUID(load_default=None, allow_none=True, metadata={"x-choices-from": "evidence"})


class ClaimLines(Inputs):
    """All the expenses."""

    lines = fields.List(fields.Nested(ExpenseLine), required=True, validate=validate.Length(max=MOST_LINES))


def write(claim: Claim, inputs: Mapping[str, Any]) -> None:
    """What is claimed from now on."""
    claim.lines = [claim.LINE(**one) for one in inputs["lines"]]
    add_up(claim)


def add_up(claim: Claim) -> None:
    """The lines, less what was paid too much."""
    lines = sum((line.amount for line in claim.lines), Decimal(0))
    claim.total = lines + sum((Decimal(one["amount"]) for one in claim.corrections), Decimal(0))


def pay(claim: Claim, inputs: Mapping[str, Any]) -> None:
    """When, and by which document."""
    claim.paid_on, claim.document_number = inputs["paid_on"], inputs["document_number"]


def correct(claim: Claim, inputs: Mapping[str, Any]) -> None:
    """What was paid stays as it stands; a negative line is added (Q-41)."""
    claim.corrections = [*claim.corrections, correction(inputs, clock.today())]
    add_up(claim)


@rule(source="FIN-04", field="place")
def same_region(claim: Claim) -> bool:
    """Who is assigned within the own region, the own district, has no claim."""
    return cut(claim.own_unit, DISTRICT) != cut(claim.place, DISTRICT)


@rule(source="FIN-03", field="lines")
def outside_budget_year(claim: Claim, inputs: Mapping[str, Any]) -> bool:
    """What is paid of a budget year was spent in it."""
    return all(line["spent_on"].year == claim.budget_year for line in inputs["lines"])


@rule(source="SM-FIN", field="lines")
def lines_required(claim: Claim) -> bool:
    """Something is claimed."""
    return bool(claim.lines)


def _unshown(claim: Claim, session: Session) -> list[str]:
    brought = {one.id for one in evidence_of(session, claim.id)}
    return [f"choice.expense_kinds.{line.kind}" for line in claim.lines if line.evidence not in brought]


@rule(source="SM-FIN", field="lines", names=_unshown)
def expense_not_shown(claim: Claim, session: Session) -> bool:
    """Each line names the paper that shows it."""
    return not _unshown(claim, session)


@rule(source="SM-FIN", status=409)
def assignment_not_ended(claim: Claim) -> bool:
    """It is claimed when the assignment has ended."""
    return claim.ends_on <= clock.today()


@rule(source="Q-41", field="amount")
def more_than_was_paid(expense: Any, inputs: Mapping[str, Any]) -> bool:
    """No more is taken back than was paid."""
    return bool(inputs["amount"] <= expense.total)
