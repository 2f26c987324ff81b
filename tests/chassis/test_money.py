"""Amounts to the kuruş: written as they are paid, and nothing smaller."""

from __future__ import annotations

from decimal import Decimal

import pytest
from marshmallow import ValidationError

from chassis.money.amounts import Money


@pytest.mark.parametrize("said", ["0", "-1", "1.005", "1000000000", "x", "NaN"])
def test_what_is_no_amount_is_refused(said: str) -> None:
    with pytest.raises(ValidationError):
        Money().deserialize(said)


@pytest.mark.parametrize(("said", "shown"), [("0.01", "0.01"), ("12.5", "12.50"), ("999999999.99", "999999999.99")])
def test_an_amount_is_kept_and_shown_to_the_kurus(said: str, shown: str) -> None:
    amount = Money().deserialize(said)

    assert amount == Decimal(said)
    assert Money().serialize("amount", {"amount": amount}) == shown
