"""What a follow-up meeting with supporters looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from chassis.asked import Asked
from services.awards.years.supporter_meetings.process import supporters_at


class SupporterAtSchema(Schema):
    """A supporter who was there."""

    id = fields.UUID(required=True)
    name = fields.String(required=True)


class SupporterMeetingSchema(Schema):
    """The province and its supporters looked at how the project goes."""

    project_year_id = fields.UUID(required=True)
    held_on = fields.Date(required=True)
    place = fields.String(required=True)
    minutes = fields.String(required=True)
    supporters = Asked(SupporterAtSchema, supporters_at)
