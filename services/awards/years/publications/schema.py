"""What a publication looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from services.awards.years.publications.model import Channel


class PublicationSchema(Schema):
    """Something of the project that was published."""

    project_year_id = fields.UUID(required=True)
    channel = fields.Enum(Channel, by_value=True, required=True, metadata={"x-choices": "channel"})
    outlet = fields.String(required=True)
    headline = fields.String(required=True)
    address = fields.String(allow_none=True)
    published_on = fields.Date(required=True)
