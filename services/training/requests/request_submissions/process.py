"""Sending a request: its letter (TRN-30), its withdrawal, and the end of one that waited to be joined (Q-59)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from marshmallow import fields, validate

from chassis import clock
from chassis.identity import DISTRICT, cut
from chassis.processes import rule
from chassis.schema import Inputs, Text
from chassis.texts import text
from services.training.requests.request_forms.process import FIELDS
from services.training.requests.request_priorities.process import priority_of


class RequestLetter(Inputs):
    """The official letter (resmî yazı) to the district's directorate: its number and its day."""

    letter_number = Text(most=100, load_default=None, allow_none=True)
    letter_dated_on = fields.Date(load_default=None, allow_none=True)


class RequestSendingBack(Inputs):
    """What the team is to look at again."""

    reason = Text(required=True)


class RequestWithdrawal(Inputs):
    """Why the school asks no more."""

    reason = Text(required=True)


class RequestReturn(Inputs):
    """Which fields of the form are to be corrected, and why."""

    fields_to_correct = fields.List(
        fields.String(validate=validate.OneOf(FIELDS)),
        required=True,
        validate=validate.Length(min=1),
        metadata={"x-choices": "request_field"},
    )
    reason = Text(required=True)


@rule(source="TRN-30", field="letter_number")
def letter_required(request: Any, inputs: Mapping[str, Any]) -> bool:
    """A request goes with an official letter: its number and its day."""
    return bool(inputs["letter_number"] and inputs["letter_dated_on"])


@rule(source="TRN-30", field="letter_dated_on")
def letter_of_tomorrow(request: Any, inputs: Mapping[str, Any]) -> bool:
    """The letter is of today or earlier."""
    return inputs["letter_dated_on"] is None or bool(inputs["letter_dated_on"] <= clock.today())


def note_letter(request: Any, inputs: Mapping[str, Any]) -> None:
    """The letter, and that it was sent."""
    request.letter_number, request.letter_dated_on = inputs["letter_number"], inputs["letter_dated_on"]
    request.letter_to = cut(request.unit, DISTRICT)
    request.submitted_at, request.like_sought_at = clock.now(), None
    request.reason, request.fields_to_correct = None, []


def note_reason(request: Any, inputs: Mapping[str, Any]) -> None:
    """Why."""
    request.reason = inputs["reason"]


def note_return(request: Any, inputs: Mapping[str, Any]) -> None:
    """What is to be corrected."""
    request.fields_to_correct, request.reason = inputs["fields_to_correct"], inputs["reason"]


def keep_number(request: Any) -> None:
    """The priority it had: the open ones close up behind it."""
    request.kept_priority = priority_of(request)


def note_withdrawal(request: Any, inputs: Mapping[str, Any]) -> None:
    """Why, and which number it had."""
    keep_number(request)
    note_reason(request, inputs)


def note_rejection(request: Any) -> None:
    """Which number it had; the reasons stand in the evaluation."""
    keep_number(request)


def half_year_is_over(request: Any) -> datetime | None:
    """When a request that waits to be joined is closed."""
    return clock.end_of(request.half_year_ends_on) if request.for_joining else None


def note_nobody_joined(request: Any) -> None:
    """The reason with which it is closed."""
    keep_number(request)
    request.reason = text("reason.nobody_joined", "tr")
