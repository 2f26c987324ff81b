"""A plan’s entry as it is said, and what has to fit in it."""

from __future__ import annotations

from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from chassis.schema import Inputs, Text
from services.training.planning.activities.model import Delivery, Form, Source, VenueKind
from services.training.planning.training_sessions.process import Hours

MOST_SEATS, MOST_HOURS = 100_000, 400
COUNT = validate.Range(1, MOST_SEATS)
IN_ORDER = (
    "name", "source", "form", "programme_code", "subjects", "starts_on", "ends_on", "starts_at", "ends_at", "hours",
    "venue_kind", "venue", "delivery", "trainers", "opens_on", "closes_on", "quota", "reserved", "criteria",
)  # fmt: skip


class EntryTrainer(Inputs):
    """Who teaches; somebody from outside has no account."""

    person = fields.UUID(load_default=None, allow_none=True, metadata={"x-choices-from": "everybody"})
    name = Text(required=True, most=200)
    workplace = Text(required=True, most=200)


class SeatShare(Inputs):
    """Seats that are kept for a place or for a field."""

    unit = Text(most=200, load_default=None, allow_none=True, metadata={"x-choices-from": "units"})
    subject = Text(most=80, load_default=None, allow_none=True)
    seats = fields.Integer(required=True, validate=COUNT)

    @validates_schema
    def for_somebody(self, said: dict[str, Any], **_: Any) -> None:
        """For one place or for one field."""
        if bool(said["unit"]) == bool(said["subject"]):
            raise ValidationError("share_for_place_or_field", field_name="unit")


class OfferCriterion(Inputs):
    """What applications are weighed by, and with how many points at most."""

    code = Text(required=True, most=40)
    text = Text(required=True, most=300)
    most = fields.Integer(required=True, validate=validate.Range(1, 1000))


class Seats(Inputs):
    """How many there are, and how many of them are kept."""

    quota = fields.Integer(required=True, validate=COUNT)
    reserved = fields.List(fields.Nested(SeatShare), load_default=list, validate=validate.Length(max=100))

    @validates_schema
    def enough_for_kept(self, said: dict[str, Any], **_: Any) -> None:
        """No more are kept than there are."""
        if sum(share["seats"] for share in said["reserved"]) > said["quota"]:
            raise ValidationError("more_kept_than_seats", field_name="reserved")


class PlanEntry(Hours, Seats):
    """What a plan says of one training."""

    class Meta(Inputs.Meta):
        """In the order in which people say it."""

        fields = IN_ORDER

    name = Text(required=True, most=200)
    source = fields.Enum(Source, by_value=True, required=True, metadata={"x-choices": "source"})
    form = fields.Enum(Form, by_value=True, required=True, metadata={"x-choices": "form"})
    programme_code = Text(most=40, load_default=None, allow_none=True)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)
    hours = fields.Integer(required=True, validate=validate.Range(1, MOST_HOURS))
    venue_kind = fields.Enum(VenueKind, by_value=True, required=True, metadata={"x-choices": "venue_kind"})
    venue = Text(required=True, most=300)
    delivery = fields.Enum(
        Delivery, by_value=True, load_default=Delivery.FACE_TO_FACE, metadata={"x-choices": "delivery"}
    )
    opens_on = fields.Date(required=True)
    closes_on = fields.Date(required=True)
    subjects = fields.List(
        Text(most=80), load_default=list, validate=validate.Length(max=100), metadata={"x-choices-from": "subjects"}
    )
    criteria = fields.List(fields.Nested(OfferCriterion), load_default=list, validate=validate.Length(max=30))
    trainers = fields.List(fields.Nested(EntryTrainer), required=True, validate=validate.Length(min=1, max=30))

    @validates_schema
    def fits(self, said: dict[str, Any], **_: Any) -> None:
        """Days and form fit each other (TRN-38)."""
        wrong = {
            "ends_on": said["ends_on"] < said["starts_on"] and "ends_before_it_starts",
            "closes_on": not said["opens_on"] <= said["closes_on"] < said["starts_on"] and "window_does_not_fit",
            "programme_code": (said["form"] is Form.STANDARD_PROGRAMME) != bool(said["programme_code"])
            and "programme_code_does_not_fit_form",
            "source": said["source"] is Source.OTMG and "entry_comes_from_a_request",
        }
        if found := {name: [code] for name, code in wrong.items() if code}:
            raise ValidationError(found)


class NewPlanEntry(PlanEntry):
    """In which plan."""

    class Meta(Inputs.Meta):
        """The plan first."""

        fields = ("plan", *IN_ORDER)

    plan = fields.UUID(required=True, metadata={"x-choices-from": "things:in-service-plans"})
