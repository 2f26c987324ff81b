"""What a shared content looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from services.partnership.sharing.contents.model import Kind, Licence
from services.partnership.sharing.take_downs.model import Objection


class AuthorSchema(Schema):
    """Somebody who wrote it."""

    person = fields.UUID(required=True)
    name = fields.String(required=True)
    school = fields.String(required=True)


class ContentSchema(Schema):
    """A content that a school shares with its partner."""

    partnership_id = fields.UUID(required=True)
    partner = fields.String(required=True)
    school_year = fields.String(required=True)
    kind = fields.Enum(Kind, by_value=True, required=True)
    name = fields.String(required=True)
    authors = fields.List(fields.Nested(AuthorSchema), required=True)
    resource_kind = fields.String(allow_none=True, metadata={"x-choices": "resource_kinds"})
    resource_other = fields.String(allow_none=True)
    field = fields.String(required=True, metadata={"x-choices": "sharing_fields"})
    field_other = fields.String(allow_none=True)
    topics = fields.List(fields.String(), required=True)
    subject = fields.String(allow_none=True)
    grade = fields.String(allow_none=True)
    body = fields.String(allow_none=True)
    link = fields.String(allow_none=True)
    licence = fields.Enum(Licence, by_value=True, required=True)
    declares_content_rules = fields.Boolean(required=True)
    published_at = fields.DateTime(allow_none=True)
    prohibited = fields.String(allow_none=True, metadata={"x-choices": "prohibited_content"})
    taken_down_reason = fields.String(allow_none=True)
    answer = fields.String(allow_none=True)
    objection = fields.Enum(Objection, by_value=True, required=True)
