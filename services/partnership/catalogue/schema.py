"""What the reference data looks like from outside."""

from __future__ import annotations

from marshmallow import fields

from chassis import catalogue


class EntrySchema(catalogue.EntrySchema):
    """One entry of a list."""

    completed_by = fields.String()
    topic = fields.String()
    slide = fields.String()
