"""What a year's own programme looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class YearProgrammeSchema(Schema):
    """A programme that holds in one year beside the programme's own table."""

    project_year_id = fields.UUID(required=True)
    programme = fields.String(allow_none=True, metadata={"x-choices": "programmes"})
    name = fields.String(allow_none=True)
    scopes = fields.List(fields.String(), required=True, metadata={"x-choices": "scope_levels"})
