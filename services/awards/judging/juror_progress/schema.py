"""What the progress of scoring looks like, and how it is asked for."""

from __future__ import annotations

from marshmallow import Schema, fields


class JurorProgressAsked(Schema):
    """Of which year."""

    project_year = fields.UUID(required=True, metadata={"x-choices-from": "things:project-years"})


class JurorProgressSchema(Schema):
    """How many of so many candidacies a juror has scored; neither which nor with which points."""

    juror = fields.UUID(required=True)
    name = fields.String(required=True)
    candidacies = fields.Integer(required=True)
    scored = fields.Integer(required=True)
    abstained = fields.Integer(required=True)
    begun = fields.Integer(required=True)
