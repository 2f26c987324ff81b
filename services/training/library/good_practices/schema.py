"""What a good practice looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from services.training.library.library_items.model import Licence


class GoodPracticeSchema(Schema):
    """A work of a teacher, credited by name and school, and how often it was looked at."""

    author = fields.UUID(required=True)
    author_name = fields.String(required=True)
    school_name = fields.String(required=True)
    community = fields.UUID(allow_none=True)
    name = fields.String(required=True)
    summary = fields.String(allow_none=True)
    subject = fields.String(allow_none=True)
    grade = fields.String(allow_none=True)
    body = fields.String(allow_none=True)
    licence = fields.Enum(Licence, by_value=True, required=True, metadata={"x-choices": "licence"})
    declares_content_rules = fields.Boolean(required=True)
    shows_pupils = fields.Boolean(required=True)
    consent_on = fields.Date(allow_none=True)
    consent_scope = fields.String(allow_none=True)
    published_at = fields.DateTime(allow_none=True)
    views = fields.Integer(required=True)
