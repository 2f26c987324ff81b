"""What a decision in which staff took part looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from services.training.needs.discussions.schema import PresentPersonSchema


class SharedDecisionSchema(Schema):
    """A decision of the school, and who of the staff was involved in it."""

    about = fields.String(required=True, metadata={"x-choices": "shared_processes"})
    decided_on = fields.Date(required=True)
    decision = fields.String(required=True)
    involved = fields.List(fields.Nested(PresentPersonSchema), required=True)
