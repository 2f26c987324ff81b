"""What the world hears of an appropriation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chassis.events import Event


@dataclass(frozen=True)
class Recorded(Event, name="training.appropriation.recorded"):
    """ÖYGGM has money of a budget year for the project."""

    amount: Decimal
    budget_year: int


@dataclass(frozen=True)
class Transferred(Event, name="training.appropriation.transferred"):
    """The appropriation was sent to a province, or set aside at the ministry."""

    amount: Decimal
    budget_year: int
    document_number: str
    transferred_on: date


@dataclass(frozen=True)
class RunningLow(Event, name="training.appropriation.running_low"):
    """Less than a tenth of what was transferred is left."""

    budget_year: int


@dataclass(frozen=True)
class Closed(Event, name="training.appropriation.closed"):
    """The budget year is over."""

    budget_year: int
