"""What a request looks like from outside: the whole form, and its header."""

from __future__ import annotations

from marshmallow import Schema, fields

from chassis.asked import Asked
from chassis.asking import actor
from services.training.requests.otmg_requests.model import OtmgRequest
from services.training.requests.request_people.model import RequestPerson
from services.training.requests.request_people.queries import is_their_own
from services.training.requests.request_people.schema import (
    OwnParticipantSchema,
    RequestParticipantSchema,
    RequestTrainerSchema,
    TrainerNameSchema,
)
from services.training.requests.request_priorities.process import priority_of


class RequestNeedSchema(Schema):
    """What the request rests on (TRN-07)."""

    link = fields.String(required=True, metadata={"x-choices": "need_link"})
    text = fields.String(required=True)


class RationaleDimensionSchema(Schema):
    """One of the grounds of the rationale (TRN-27)."""

    dimension = fields.String(required=True, metadata={"x-choices": "rationale_dimensions"})
    other = fields.String(allow_none=True)
    text = fields.String(required=True)


class RequestHeaderSchema(Schema):
    """What schools whose teachers take part see of a request, and the teachers themselves (SEC-03)."""

    half_year = fields.String(required=True)
    training_subject = fields.String(allow_none=True)
    starts_on = fields.Date(allow_none=True)
    ends_on = fields.Date(allow_none=True)
    days = fields.Integer(allow_none=True)
    hours = fields.Integer(allow_none=True)
    venue_kind = fields.String(allow_none=True, metadata={"x-choices": "venue_kind"})
    venue = fields.String(allow_none=True)
    trainer_names = Asked(TrainerNameSchema, lambda _, request: request.trainers)
    own_participants = Asked(OwnParticipantSchema, lambda _, request: _own(request))


def _own(request: OtmgRequest) -> list[RequestPerson]:
    me = actor()
    return [one for one in request.participants if is_their_own(one, me)]


class OtmgRequestSchema(RequestHeaderSchema):
    """A school’s request for a training at the school (Ek-1); of some people see the header only."""

    topic_id = fields.UUID(allow_none=True)
    learning_needs = fields.List(fields.Nested(RequestNeedSchema))
    content_headings = fields.List(fields.String())
    trainers = fields.List(fields.Nested(RequestTrainerSchema))
    same_school_participants = fields.List(fields.Nested(RequestParticipantSchema))
    other_school_participants = fields.List(fields.Nested(RequestParticipantSchema))
    number_of_participants = fields.Integer()
    rationale = fields.String(allow_none=True)
    rationale_dimensions = fields.List(fields.Nested(RationaleDimensionSchema))
    expected_benefit = fields.String(allow_none=True)
    explanation = fields.String(allow_none=True)
    priority = fields.Function(priority_of, allow_none=True)
    support_areas = fields.List(fields.String(), metadata={"x-choices": "support_areas"})
    institution_kind = fields.String(allow_none=True, metadata={"x-choices": "institution_kinds"})
    institution = fields.String(allow_none=True)
    for_joining = fields.Boolean()
    is_joint = fields.Boolean()
    joined = fields.List(fields.String())
    joint_request_id = fields.UUID(allow_none=True)
    revision_of = fields.UUID(allow_none=True)
    letter_number = fields.String(allow_none=True)
    letter_dated_on = fields.Date(allow_none=True)
    letter_to = fields.String(allow_none=True)
    submitted_at = fields.DateTime(allow_none=True)
    evaluated_at = fields.String(allow_none=True)
    fields_to_correct = fields.List(fields.String(), metadata={"x-choices": "request_field"})
    reason = fields.String(allow_none=True)
    form = fields.String(allow_none=True, metadata={"x-choices": "form"})
    programme_code = fields.String(allow_none=True)
    activity_id = fields.UUID(allow_none=True)
