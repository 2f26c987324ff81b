"""What a school's community looks like from outside its room."""

from __future__ import annotations

from marshmallow import Schema, fields


class SchoolMemberSchema(Schema):
    """Somebody who takes part."""

    person = fields.UUID(required=True)
    name = fields.String(required=True)


class SchoolCommunitySchema(Schema):
    """A community of one school."""

    theme = fields.String(required=True)
    goal = fields.String(required=True)
    need = fields.String(allow_none=True)
    vision = fields.String(allow_none=True)
    carries_on = fields.String(allow_none=True)
    facilitator = fields.UUID(required=True)
    facilitator_name = fields.String(required=True)
    members = fields.List(fields.Nested(SchoolMemberSchema), required=True)
    meets_when = fields.String(allow_none=True)
    meets_where = fields.String(allow_none=True)
    began_on = fields.Date(allow_none=True)
    ended_on = fields.Date(allow_none=True)
    evaluation = fields.String(allow_none=True)
