"""What a discussion of needs looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from services.training.needs.discussions.model import Kind


class PresentPersonSchema(Schema):
    """Somebody who was there."""

    person = fields.UUID(required=True)
    name = fields.String(required=True)


class DiscussionSchema(Schema):
    """A zümre or class teachers' board that discussed what its school needs."""

    cycle_id = fields.UUID(required=True)
    kind = fields.Enum(Kind, by_value=True, required=True, metadata={"x-choices": "decision_path"})
    body = fields.String(required=True)
    met_on = fields.Date(required=True)
    attendees = fields.List(fields.Nested(PresentPersonSchema), required=True)
    topics = fields.List(fields.String(), required=True)
    outcome = fields.String(required=True)
