"""Money to the kuruş, and what is said with a payment; the kinds of expenses and legal bases (FIN-04, FIN-11)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from marshmallow import ValidationError, fields
from sqlalchemy import CheckConstraint, Numeric

from chassis.schema import Inputs, Text

# The words for them are in each programme's own catalogue.
EXPENSE_KINDS = ("travel_cost", "travel_day_allowance", "daily_allowance", "accommodation")
LEGAL_BASES = ("law_6245", "law_657_art_176", "extra_lesson_decision", "central_budget_law")
# To the kuruş: nothing of it is ever rounded.
MONEY = Numeric(14, 2)
LEAST_MONEY, MOST_MONEY = Decimal("0.01"), Decimal("999999999.99")
KURUS = 2


def above_zero() -> CheckConstraint:
    """An amount that is kept is one."""
    return CheckConstraint("amount > 0", name="amount_above_zero")


class Money(fields.Decimal):
    """An amount in Turkish lira, as text with two places at most: never through a binary fraction."""

    def __init__(self, most: Decimal = MOST_MONEY, **rest: Any) -> None:
        checks: list[Callable[[Any], None]] = [_between(LEAST_MONEY, most), _whole_kurus]
        super().__init__(as_string=True, validate=checks, metadata={"type": "string", "x-money": True}, **rest)

    def _serialize(self, value: Any, *_: Any, **__: Any) -> Any:
        return None if value is None else f"{value:.{KURUS}f}"


def _between(least: Decimal, most: Decimal) -> Callable[[Decimal], None]:
    """As marshmallow's own check, which would describe a text by the greatest number that it may be."""

    def check(amount: Decimal) -> None:
        if not least <= amount <= most:
            raise ValidationError(f"Must be greater than or equal to {least} and less than or equal to {most}.")

    return check


def _whole_kurus(amount: Decimal) -> None:
    exponent = amount.as_tuple().exponent
    if isinstance(exponent, int) and -exponent > KURUS:
        raise ValidationError("fraction_of_a_kurus")


class Payment(Inputs):
    """When and by which document it was paid; the money itself moves elsewhere."""

    paid_on = fields.Date(required=True)
    document_number = Text(required=True, most=80)


class Correction(Inputs):
    """What was paid too much, and why: a negative line beside what was paid (Q-41)."""

    amount = Money(required=True)
    reason = Text(required=True, most=1000)


class ExpenseReason(Inputs):
    """Why."""

    reason = Text(required=True, most=1000)


def correction(inputs: Any, on: date) -> dict[str, Any]:
    """The negative line."""
    return {"amount": f"-{inputs['amount']:.2f}", "reason": inputs["reason"], "on": on.isoformat()}
