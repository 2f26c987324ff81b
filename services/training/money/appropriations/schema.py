"""What an appropriation looks like from outside."""

from __future__ import annotations

from decimal import Decimal

from marshmallow import fields
from sqlalchemy.orm import object_session

from chassis.money.schema import AppropriatedSchema
from services.training.money.appropriations.model import Appropriation
from services.training.money.balances.process import PURSE


class AppropriationSchema(AppropriatedSchema):
    """Money of a budget year for the project, and what is left at the place to which it was sent."""

    left = fields.Method("read_left", metadata={"type": "string", "x-money": True})

    def read_left(self, appropriation: Appropriation) -> str:
        """What is left there of all appropriations of that year."""
        session = object_session(appropriation)
        found = PURSE.balance(session, appropriation.unit, appropriation.budget_year).left if session else Decimal(0)
        return f"{found:.2f}"
