"""What appropriations and claims look like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields
from sqlalchemy.orm import object_session

from chassis.money.amounts import Money
from chassis.money.appropriations import Appropriated
from chassis.money.balances import purse_of


class AppropriationSchema(Schema):
    """Money of a budget year for the project, and what is left at the place to which it was sent."""

    amount = Money(required=True)
    budget_year = fields.Integer(required=True)
    legal_basis = fields.String(required=True, metadata={"x-choices": "legal_bases"})
    project = fields.String(required=True)
    document_number = fields.String(allow_none=True)
    transferred_on = fields.Date(allow_none=True)
    running_low = fields.Boolean(required=True)
    left = fields.Method("read_left", metadata={"type": "string", "x-money": True})

    def read_left(self, appropriation: Appropriated) -> str:
        """What is left there of all appropriations of that year."""
        session = object_session(appropriation)
        if session is None:
            return ""
        found = purse_of(appropriation).balance(session, appropriation.unit, appropriation.budget_year)
        return f"{found.left:.2f}"


class ClaimLineSchema(Schema):
    """One expense."""

    kind = fields.String(required=True, metadata={"x-choices": "expense_kinds"})
    spent_on = fields.Date(required=True)
    amount = Money(required=True)
    legal_basis = fields.String(required=True, metadata={"x-choices": "legal_bases"})
    evidence = fields.UUID(allow_none=True)


class NegativeLineSchema(Schema):
    """A negative line: what was paid too much."""

    amount = fields.String(required=True, metadata={"x-money": True})
    reason = fields.String(required=True)
    on = fields.String(required=True)


class TravelClaimSchema(Schema):
    """What somebody claims for travelling."""

    claimant = fields.UUID(required=True)
    claimant_name = fields.String(required=True)
    source_id = fields.UUID(required=True)
    subject = fields.String(required=True)
    place_name = fields.String(required=True)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)
    budget_year = fields.Integer(required=True)
    lines = fields.List(fields.Nested(ClaimLineSchema), required=True)
    corrections = fields.List(fields.Nested(NegativeLineSchema), required=True)
    total = Money(required=True)
    paid_on = fields.Date(allow_none=True)
    document_number = fields.String(allow_none=True)
