"""What a release looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class AwardReleaseSchema(Schema):
    """The act by which all sealed results of a year become known at once."""

    project_year_id = fields.UUID(required=True)
    results = fields.Integer(required=True)
