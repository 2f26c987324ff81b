"""What is said of a record by those who hold it (SM-AWD-3)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields

from chassis.schema import Inputs, Text
from services.awards.records.activity_records.model import ActivityRecord, Rejection


class ReturnReason(Inputs):
    """What is to be changed."""

    reason = Text(required=True, most=2000)


class RejectionReason(Inputs):
    """Why it is not taken up: the same work twice, none of the project's, or nothing shows it; and in words."""

    rejected_as = fields.Enum(Rejection, by_value=True, required=True, metadata={"x-choices": "rejected_as"})
    reason = Text(required=True, most=2000)


class ExhibitionReason(Inputs):
    """Why it is shown no more."""

    reason = Text(required=True, most=1000)


class NewAuthor(Inputs):
    """Who goes on with it."""

    person = fields.UUID(required=True)


def hand_over(record: ActivityRecord, inputs: Mapping[str, Any]) -> None:
    """Whoever drafted it serves elsewhere now, or is away."""
    record.author = inputs["person"]
