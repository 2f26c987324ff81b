"""What somebody’s visit looks like from outside: the host sees who comes and when, and nothing of the report."""

from __future__ import annotations

from marshmallow import Schema, fields

from services.mobility.attendance.schema import AttendanceSchema
from services.mobility.visit_reports.schema import DayObservedSchema


class VisitorSchema(Schema):
    """Somebody’s visit as the host has it."""

    programme_id = fields.UUID(required=True)
    person = fields.UUID(required=True)
    name = fields.String(required=True)
    home_school = fields.String(required=True)
    host_school = fields.String(required=True)
    opened_field = fields.String(required=True, metadata={"x-choices": "subject"})
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)
    last_day = fields.Date(allow_none=True)
    rules_accepted_at = fields.DateTime(allow_none=True)
    attendances = fields.List(fields.Nested(AttendanceSchema), required=True)


class ParticipationSchema(VisitorSchema):
    """Somebody’s visit with its report (Ek-3); the T.C. kimlik no is masked."""

    national_id = fields.String(allow_none=True)
    due_on = fields.Date(allow_none=True)
    daily_observations = fields.List(fields.Nested(DayObservedSchema), required=True)
    knowledge_gained = fields.String(allow_none=True)
    application_at_home_school = fields.List(fields.String(), required=True)
    delivered_at = fields.DateTime(allow_none=True)
    returned_for = fields.String(allow_none=True)
    forwarded_at = fields.DateTime(allow_none=True)
    offered_practice_at = fields.DateTime(allow_none=True)
    offered_activity_at = fields.DateTime(allow_none=True)
