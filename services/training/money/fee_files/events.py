"""What the world hears of a fee file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Opened(Event, name="training.fee_file.opened"):
    """An activity is completed; the lessons given in it are to be paid."""

    source: str
    source_id: UUID
    budget_year: int
    payer: str


@dataclass(frozen=True)
class HoursRecorded(Event, name="training.fee_file.hours_recorded"):
    """Lessons of a trainer on a day were entered."""

    taught_on: date


@dataclass(frozen=True)
class RateEntered(Event, name="training.fee_file.rate_entered"):
    """What a lesson is paid was entered."""

    rate: Decimal


@dataclass(frozen=True)
class DocumentWritten(Event, name="training.fee_file.document_written"):
    """A document of the file was filled in, or signed."""

    kind: str


@dataclass(frozen=True)
class Completed(Event, name="training.fee_file.completed"):
    """Every document is filled in and signed."""

    total: Decimal


@dataclass(frozen=True)
class Sent(Event, name="training.fee_file.sent"):
    """The payer has the file."""

    total: Decimal


@dataclass(frozen=True)
class Returned(Event, name="training.fee_file.returned"):
    """The payer misses something in the file."""

    reason: str


@dataclass(frozen=True)
class Approved(Event, name="training.fee_file.approved"):
    """The payer sets the amount aside."""

    total: Decimal
    budget_year: int


@dataclass(frozen=True)
class Paid(Event, name="training.fee_file.paid"):
    """The trainers were paid."""

    paid_on: date


@dataclass(frozen=True)
class Corrected(Event, name="training.fee_file.corrected"):
    """What was paid too much stands there as a negative line."""

    amount: Decimal
