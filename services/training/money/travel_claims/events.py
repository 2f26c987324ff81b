"""What the world hears of a travel claim."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chassis.events import Event


@dataclass(frozen=True)
class Drafted(Event, name="training.travel_claim.drafted"):
    """A trainer writes down what an assignment cost."""

    budget_year: int


@dataclass(frozen=True)
class Edited(Event, name="training.travel_claim.edited"):
    """The lines of the claim have changed."""


@dataclass(frozen=True)
class Submitted(Event, name="training.travel_claim.submitted"):
    """The province of the activity has the claim."""

    total: Decimal
    budget_year: int


@dataclass(frozen=True)
class Approved(Event, name="training.travel_claim.approved"):
    """The province sets the amount aside."""

    total: Decimal
    budget_year: int


@dataclass(frozen=True)
class Returned(Event, name="training.travel_claim.returned"):
    """The claim is to be corrected."""

    reason: str


@dataclass(frozen=True)
class Rejected(Event, name="training.travel_claim.rejected"):
    """The claim is not paid."""

    reason: str


@dataclass(frozen=True)
class Paid(Event, name="training.travel_claim.paid"):
    """The claim was paid."""

    paid_on: date


@dataclass(frozen=True)
class Corrected(Event, name="training.travel_claim.corrected"):
    """What was paid too much stands there as a negative line."""

    amount: Decimal
