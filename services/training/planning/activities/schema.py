"""What an activity looks like from outside."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields
from sqlalchemy.orm import Session

from chassis.asked import Asked
from chassis.asking import actor
from services.training.planning.activities.model import Activity, Approach, Delivery, Form, Source, VenueKind
from services.training.planning.activity_people.process import reads_line_of
from services.training.planning.participants.model import Participant
from services.training.planning.surveys.model import averages_of


class ActivityParticipantSchema(Schema):
    """Somebody who takes part."""

    person = fields.UUID(required=True)
    name = fields.String(required=True)
    unit = fields.String(required=True)
    is_of_other_school = fields.Boolean(required=True)
    left_early_at = fields.DateTime(allow_none=True)
    percent = fields.Integer(allow_none=True)
    document_number = fields.String(allow_none=True)


class ActivityTrainerSchema(Schema):
    """Somebody who teaches."""

    id = fields.UUID(required=True)
    person = fields.UUID(allow_none=True)
    name = fields.String(required=True)
    workplace = fields.String(required=True)


class TrainingSessionSchema(Schema):
    """A session, and how many were there once that is written down."""

    number = fields.Integer(required=True)
    held_on = fields.Date(required=True)
    starts_at = fields.String(allow_none=True)
    ends_at = fields.String(allow_none=True)
    link = fields.String(allow_none=True)
    recorded_at = fields.DateTime(allow_none=True)


class SurveyStatementSchema(Schema):
    """The average of one statement of the survey."""

    statement = fields.String(required=True, metadata={"x-choices": "expected_results"})
    average = fields.Float(required=True)
    answers = fields.Integer(required=True)


def _participants(_: Session, activity: Activity) -> list[Participant]:
    """Attendance is read by whoever holds it, their managers, the trainers and those above (ledger 5.1)."""
    return [one for one in activity.participants if reads_line_of(actor(), activity, one)]


def _survey(session: Session, activity: Activity) -> list[dict[str, Any]]:
    return averages_of(session, activity.id) if activity.completed_at else []


class ActivityHeaderSchema(Schema):
    """What schools whose teachers take part see of another school’s own, and the teachers themselves (SEC-03)."""

    approach = fields.Enum(Approach, by_value=True, required=True, metadata={"x-choices": "approaches"})
    source = fields.Enum(Source, by_value=True, required=True, metadata={"x-choices": "source"})
    form = fields.Enum(Form, by_value=True, required=True, metadata={"x-choices": "form"})
    programme_code = fields.String(allow_none=True)
    name = fields.String(required=True)
    starts_on = fields.Date(allow_none=True)
    ends_on = fields.Date(allow_none=True)
    planned_on = fields.Date(required=True)
    days = fields.Integer(required=True)
    hours = fields.Integer(required=True)
    venue_kind = fields.Enum(VenueKind, by_value=True, required=True, metadata={"x-choices": "venue_kind"})
    venue = fields.String(required=True)
    delivery = fields.Enum(Delivery, by_value=True, required=True, metadata={"x-choices": "delivery"})
    participants = Asked(ActivityParticipantSchema, _participants)
    trainers = fields.List(fields.Nested(ActivityTrainerSchema))
    sessions = fields.List(fields.Nested(TrainingSessionSchema))


class ActivitySchema(ActivityHeaderSchema):
    """A training activity of a plan; of another school’s own guests see the header only."""

    plan_id = fields.UUID(required=True)
    request_id = fields.UUID(allow_none=True)
    quota = fields.Integer(required=True)
    subjects = fields.List(fields.String(metadata={"x-choices": "subject"}))
    reserved = fields.List(fields.Dict())
    criteria = fields.List(fields.Dict())
    opens_on = fields.Date(allow_none=True)
    closes_on = fields.Date(allow_none=True)
    participants_count = fields.Integer(required=True)
    missing = fields.Integer(required=True)
    complete_by = fields.Date(allow_none=True)
    started_at = fields.DateTime(allow_none=True)
    reported_at = fields.DateTime(allow_none=True)
    completed_at = fields.DateTime(allow_none=True)
    completed_below_minimum = fields.Boolean(required=True)
    reason = fields.String(allow_none=True)
    survey = Asked(SurveyStatementSchema, _survey)
