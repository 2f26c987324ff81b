"""What an announcement looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from services.awards.etwinning.announcements.model import Kind


class EtwinningAnnouncementSchema(Schema):
    """An opportunity or a meeting of which all staff were told."""

    mission_id = fields.UUID(required=True)
    kind = fields.Enum(Kind, by_value=True, required=True, metadata={"x-choices": "announcement_kind"})
    name = fields.String(required=True)
    message = fields.String(required=True)
    takes_place_on = fields.Date(allow_none=True)
    link = fields.String(allow_none=True)
    schools = fields.List(fields.String(), required=True)
    told_count = fields.Integer(required=True)
    read_count = fields.Integer(required=True)
