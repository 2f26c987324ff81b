"""What a joint zümre head looks like from outside."""

from __future__ import annotations

from marshmallow import fields

from services.partnership.people.coordinators.schema import ReachableSchema


class JointZumreHeadSchema(ReachableSchema):
    """Who leads a subject's joint work."""

    partnership_id = fields.UUID(required=True)
    meeting_id = fields.UUID(required=True)
    subject = fields.String(required=True)
    person = fields.UUID(required=True)
    person_name = fields.String(required=True)
    successor = fields.UUID(allow_none=True)
