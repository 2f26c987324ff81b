"""What an appropriation looks like from outside."""

from __future__ import annotations

from decimal import Decimal

from marshmallow import Schema, fields
from sqlalchemy.orm import object_session

from services.training.money.appropriations.model import Appropriation
from services.training.money.balances.process import balance
from services.training.money.expenses.process import Money


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

    def read_left(self, appropriation: Appropriation) -> str:
        """What is left there of all appropriations of that year."""
        session = object_session(appropriation)
        found = balance(session, appropriation.unit, appropriation.budget_year).left if session else Decimal(0)
        return f"{found:.2f}"
