"""What a meeting of a board or commission looks like from outside."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields
from sqlalchemy.orm import Session

from chassis.asked import Asked
from chassis.documents.marks import person_name
from services.awards.years.body_meetings.model import BodyMeeting
from services.awards.years.body_meetings.process import members_there


def attendees_of(session: Session, meeting: BodyMeeting) -> list[dict[str, Any]]:
    """Who was there, by name."""
    return [{"person": one.person, "name": person_name(session, one.person)} for one in members_there(meeting)]


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
