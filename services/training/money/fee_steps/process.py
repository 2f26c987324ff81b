"""Hours, rates and documents of a fee file (FIN-03, FIN-05, FIN-09)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy.orm import Session

from chassis import clock
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.training.learning_communities.room_steps.process import name_of
from services.training.money.expenses.process import LEGAL_BASES, Money, correction
from services.training.money.fee_files.model import DOCUMENTS, FeeFile, Hours

MOST_HOURS = 12
MOST_RATE = Decimal("99999.99")
FEE_LAW = "law_657_art_176"


class NewHours(Inputs):
    """Who gave how many lessons on which day; an outside trainer has a name only."""

    trainer = fields.UUID(load_default=None, allow_none=True, metadata={"x-choices-from": "everybody"})
    trainer_name = Text(most=200, load_default=None, allow_none=True)
    taught_on = fields.Date(required=True)
    hours = fields.Integer(required=True, validate=validate.Range(1, MOST_HOURS))
    legal_basis = fields.String(
        load_default=FEE_LAW, validate=validate.OneOf(LEGAL_BASES), metadata={"x-choices": "legal_bases"}
    )

    @validates_schema
    def one_of_the_two(self, said: dict[str, Any], **_: Any) -> None:
        """A person, or a name."""
        if bool(said["trainer"]) == bool(said["trainer_name"]):
            raise ValidationError("trainer_or_name", field_name="trainer")


class Rate(Inputs):
    """What a lesson is paid: of one trainer or, where none is named, of all."""

    rate = Money(most=MOST_RATE, required=True)
    trainer_name = Text(most=200, load_default=None, allow_none=True)


class DocumentState(Inputs):
    """Whether a document is filled in, and who of the assigned staff signed it when."""

    kind = fields.String(required=True, validate=validate.OneOf(DOCUMENTS), metadata={"x-choices": "fee_document"})
    is_filled = fields.Boolean(required=True)
    signed_by = Text(most=200, load_default=None, allow_none=True)
    signed_on = fields.Date(load_default=None, allow_none=True)


def record_hours(file: FeeFile, session: Session, inputs: Mapping[str, Any]) -> None:
    """One line per trainer and day; other hours take the place of those that stand there."""
    name = inputs["trainer_name"] or name_of(session, inputs["trainer"])
    found = next((one for one in file.hours if (one.trainer_name, one.taught_on) == (name, inputs["taught_on"])), None)
    if found:
        found.hours, found.legal_basis = inputs["hours"], inputs["legal_basis"]
    else:
        file.hours.append(Hours(**(dict(inputs) | {"trainer_name": name})))
    add_up(file)


def enter_rate(file: FeeFile, inputs: Mapping[str, Any]) -> None:
    """As it is paid in that year."""
    for line in file.hours:
        if inputs["trainer_name"] in {None, line.trainer_name}:
            line.rate = inputs["rate"]
    add_up(file)


def add_up(file: FeeFile) -> None:
    """Hours by rate, less what was paid too much."""
    lines = sum((line.amount or Decimal(0) for line in file.hours), Decimal(0))
    file.total = lines + sum((Decimal(one["amount"]) for one in file.corrections), Decimal(0))


def write_document(file: FeeFile, inputs: Mapping[str, Any]) -> None:
    """As it lies in the file now."""
    found = next(one for one in file.documents if one.kind == inputs["kind"])
    found.is_filled = inputs["is_filled"]
    found.signed_by, found.signed_on = inputs["signed_by"], inputs["signed_on"]


def pay(file: FeeFile, inputs: Mapping[str, Any]) -> None:
    """When, and by which document."""
    file.paid_on, file.document_number = inputs["paid_on"], inputs["document_number"]


def correct(file: FeeFile, inputs: Mapping[str, Any]) -> None:
    """What was paid stays as it stands; a negative line is added (Q-41)."""
    file.corrections = [*file.corrections, correction(inputs, clock.today())]
    add_up(file)


def _missing(file: FeeFile) -> list[str]:
    return [
        f"choice.fee_document.{one.kind}"
        for one in file.documents
        if not (one.is_filled and one.signed_by and one.signed_on)
    ]


@rule(source="FIN-09", names=_missing)
def documents_incomplete(file: FeeFile) -> bool:
    """Every document is filled in and signed."""
    return not _missing(file)


@rule(source="FIN-05", field="hours")
def hours_required(file: FeeFile) -> bool:
    """The file says who gave how many lessons when, and what a lesson is paid."""
    return bool(file.hours) and all(line.rate is not None for line in file.hours)


@rule(source="FIN-03", field="taught_on")
def outside_budget_year(file: FeeFile, inputs: Mapping[str, Any]) -> bool:
    """What is paid of a budget year was done in it."""
    return bool(inputs["taught_on"].year == file.budget_year)


@rule(source="FIN-05", field="taught_on")
def after_the_activity(file: FeeFile, inputs: Mapping[str, Any]) -> bool:
    """No lesson was given after the activity's end."""
    return bool(inputs["taught_on"] <= file.ended_on)


@rule(source="FIN-05", field="trainer")
def fee_trainer_unknown(file: FeeFile, session: Session, inputs: Mapping[str, Any]) -> bool:
    """A trainer is somebody whom the directory knows, or is named in words."""
    return inputs["trainer"] is None or bool(name_of(session, inputs["trainer"]))


@rule(source="FIN-09", status=409)
def activity_not_ended(file: FeeFile) -> bool:
    """The file is sent when the activity has ended."""
    return file.ended_on <= clock.today()


@rule(source="Q-41", field="amount")
def more_than_was_paid(expense: Any, inputs: Mapping[str, Any]) -> bool:
    """No more is taken back than was paid."""
    return bool(inputs["amount"] <= expense.total)
