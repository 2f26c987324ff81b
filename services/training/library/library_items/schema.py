"""What a publication looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from services.training.library.library_items.model import Kind, Language, Licence


class LibraryItemSchema(Schema):
    """A publication of the virtual library, and how often it was downloaded."""

    name = fields.String(required=True)
    author = fields.String(required=True)
    year = fields.Integer(required=True)
    kind = fields.Enum(Kind, by_value=True, required=True, metadata={"x-choices": "library_kind"})
    language = fields.Enum(Language, by_value=True, required=True, metadata={"x-choices": "library_language"})
    subject = fields.String(allow_none=True)
    description = fields.String(allow_none=True)
    licence = fields.Enum(Licence, by_value=True, required=True, metadata={"x-choices": "licence"})
    source = fields.String(allow_none=True)
    right_of_use = fields.String(allow_none=True)
    downloads = fields.Integer(required=True)
    published_at = fields.DateTime(allow_none=True)
