"""What a release looks like from outside; everybody reads its title and its text, and nothing else of it."""

from __future__ import annotations

from marshmallow import Schema, fields

from services.partnership.sharing.take_downs.model import Objection


class ReleaseSchema(Schema):
    """What both schools let everybody see of a joint work."""

    name = fields.String(required=True)
    summary = fields.String(required=True)
    name_en = fields.String(allow_none=True)
    summary_en = fields.String(allow_none=True)
    kind = fields.String(required=True)
    topics = fields.List(fields.String(), required=True)
    happened_on = fields.Date(required=True)
    school_year = fields.String(required=True)
    partnership_id = fields.UUID(required=True)
    group_two = fields.String(required=True)
    work_id = fields.UUID(required=True)
    declares_content_rules = fields.Boolean(required=True)
    released_at = fields.DateTime(allow_none=True)
    prohibited = fields.String(allow_none=True, metadata={"x-choices": "prohibited_content"})
    taken_down_reason = fields.String(allow_none=True)
    answer = fields.String(allow_none=True)
    objection = fields.Enum(Objection, by_value=True, required=True)
