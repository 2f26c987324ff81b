"""What a school's problem looks like inside the school."""

from __future__ import annotations

from marshmallow import Schema, fields

from services.training.needs.discussions.schema import PresentPersonSchema


class SchoolProblemSchema(Schema):
    """A problem of the school, how it was solved and who was involved."""

    problem = fields.String(required=True)
    solution = fields.String(allow_none=True)
    solved_on = fields.Date(allow_none=True)
    involved = fields.List(fields.Nested(PresentPersonSchema), required=True)
