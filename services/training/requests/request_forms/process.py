"""What the team writes into Ek-1, field by field, and what is still missing (TRN-23 to TRN-28)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from chassis.processes import Rule, rule
from chassis.schema import Inputs, Text
from services.training.catalogue.model import CATALOGUE

AREAS, KINDS = CATALOGUE.codes("support_areas"), CATALOGUE.codes("institution_kinds")
DIMENSIONS, OTHER = CATALOGUE.codes("rationale_dimensions"), "other"
MOST_HEADINGS, MOST_DAYS, MOST_HOURS = 60, 60, 400


class Dimension(Inputs):
    """One of the grounds on which the rationale rests (TRN-27)."""

    dimension = fields.String(
        required=True, validate=validate.OneOf(DIMENSIONS), metadata={"x-choices": "rationale_dimensions"}
    )
    other = Text(most=200, load_default=None, allow_none=True)
    text = Text(required=True)

    @validates_schema
    def other_is_named(self, said: dict[str, Any], **_: Any) -> None:
        """A ground that is not in the list has a name of its own."""
        if (said["dimension"] == OTHER) != bool(said["other"]):
            raise ValidationError("other_needs_words", field_name="other")


class RequestForm(Inputs):
    """The form without its people; what is left out is empty afterwards."""

    training_subject = Text(most=300, load_default=None, allow_none=True)
    content_headings = fields.List(Text(most=300), load_default=list, validate=validate.Length(max=MOST_HEADINGS))
    days = fields.Integer(load_default=None, allow_none=True, validate=validate.Range(1, MOST_DAYS))
    hours = fields.Integer(load_default=None, allow_none=True, validate=validate.Range(1, MOST_HOURS))
    starts_on = fields.Date(load_default=None, allow_none=True)
    ends_on = fields.Date(load_default=None, allow_none=True)
    rationale = Text(load_default=None, allow_none=True)
    rationale_dimensions = fields.List(
        fields.Nested(Dimension), load_default=list, validate=validate.Length(max=MOST_HEADINGS)
    )
    expected_benefit = Text(load_default=None, allow_none=True)
    explanation = Text(load_default=None, allow_none=True)
    support_areas = fields.List(
        fields.String(validate=validate.OneOf(AREAS)), load_default=list, metadata={"x-choices": "support_areas"}
    )
    institution_kind = fields.String(
        load_default=None,
        allow_none=True,
        validate=validate.OneOf(KINDS),
        metadata={"x-choices": "institution_kinds"},
    )
    institution = Text(most=300, load_default=None, allow_none=True)
    for_joining = fields.Boolean(load_default=False)

    @validates_schema
    def institution_is_whole(self, said: dict[str, Any], **_: Any) -> None:
        """An institution has a kind and a name, or there is none (TRN-13)."""
        if bool(said["institution_kind"]) != bool(said["institution"]):
            raise ValidationError("institution_needs_kind_and_name", field_name="institution")


FIELDS = (*RequestForm().fields, "trainers", "participants", "priority")


def fill(request: Any, inputs: Mapping[str, Any]) -> None:
    """As it was written."""
    for name in RequestForm().fields:
        setattr(request, name, inputs[name])


def _required(field: str, source: str, sentence: str) -> Rule:
    """The rule that a field of the form has something in it."""

    def filled(request: Any) -> bool:
        return bool(getattr(request, field))

    filled.__name__, filled.__doc__ = f"{field}_required", sentence
    return rule(source=source, field=field)(filled)


@rule(source="TRN-24", field="ends_on")
def duration_required(request: Any) -> bool:
    """Days, hours, the first and the last day."""
    return None not in (request.days, request.hours, request.starts_on, request.ends_on)


@rule(source="TRN-24", field="ends_on")
def ends_before_it_starts(request: Any) -> bool:
    """It ends on its first day or later."""
    return not (request.starts_on and request.ends_on) or request.ends_on >= request.starts_on


@rule(source="TRN-24", field="days")
def days_beyond_dates(request: Any) -> bool:
    """There are no more training days than days between the first and the last."""
    if None in (request.days, request.starts_on, request.ends_on):
        return True
    return bool(request.days <= (request.ends_on - request.starts_on).days + 1)


@rule(source="TRN-07", field="topic")
def learning_need_required(request: Any) -> bool:
    """What is asked for rests on a learning need of the students or on a goal of the school."""
    return bool(request.learning_needs)


FORM = (
    _required("training_subject", "TRN-24", "The training has a name."),
    _required("content_headings", "TRN-24", "Its content has a heading at least."),
    duration_required,
    ends_before_it_starts,
    days_beyond_dates,
    _required("rationale", "TRN-23", "It says why."),
    _required("rationale_dimensions", "TRN-27", "The rationale rests on one of its grounds at least."),
    _required("expected_benefit", "TRN-28", "It says what is to change."),
    _required("explanation", "TRN-28", "It says why at the school."),
    _required("support_areas", "TRN-04", "It names what it supports."),
    learning_need_required,
)
