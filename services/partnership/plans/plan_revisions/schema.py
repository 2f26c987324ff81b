"""What a revision of a plan looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class PlanRevisionSchema(Schema):
    """A section of an accepted plan as it shall be from now on; rows that are new have no id."""

    partnership_id = fields.UUID(required=True)
    plan_id = fields.UUID(required=True)
    section_id = fields.UUID(required=True)
    group_two = fields.String(required=True)
    school_year = fields.String(required=True)
    reason = fields.String(required=True)
    refused_because = fields.String(allow_none=True)
    objectives = fields.List(fields.Dict(), attribute="content.objectives", required=True)
    activities = fields.List(fields.Dict(), attribute="content.activities", required=True)
