"""What a principal's checklist looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class DutyNoteSchema(Schema):
    """A duty, since when and what shows it."""

    duty = fields.String(required=True, metadata={"x-choices": "principal_duties"})
    noted_on = fields.String(required=True)
    note = fields.String(required=True)


class DutyChecklistSchema(Schema):
    """What a principal does for professional development in a half-year: so many of eight duties are noted."""

    half_year = fields.String(required=True)
    filled = fields.Integer(required=True)
    notes = fields.List(fields.Nested(DutyNoteSchema), required=True)
