"""What a meeting of a board or commission looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from chassis.asked import Asked
from services.awards.years.body_meetings.queries import attendees_of


class AttendeeSchema(Schema):
    """A member who was there."""

    person = fields.UUID(required=True)
    name = fields.String(required=True)


class BodyMeetingSchema(Schema):
    """A board or commission has met and decided."""

    body_id = fields.UUID(required=True)
    number = fields.Integer(required=True)
    held_on = fields.Date(required=True)
    needed = fields.Integer(required=True)
    agenda = fields.String(required=True)
    decisions = fields.String(required=True)
    attendees = Asked(AttendeeSchema, attendees_of)
