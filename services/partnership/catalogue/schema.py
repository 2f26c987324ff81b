"""What the reference data looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class EntrySchema(Schema):
    """One entry of a list."""

    id = fields.String(required=True)
    code = fields.String(required=True)
    tr = fields.String(required=True)
    en = fields.String(required=True)
    completed_by = fields.String()
    topic = fields.String()
    slide = fields.String()


class ListSchema(Schema):
    """One list; an open one also takes `other` with words of one's own."""

    open = fields.Boolean(required=True)
    entries = fields.List(fields.Nested(EntrySchema), required=True)


class CatalogueSchema(Schema):
    """Every list of the programme, by name."""

    programme = fields.String(required=True)
    lists = fields.Dict(keys=fields.String(), values=fields.Nested(ListSchema), required=True)
