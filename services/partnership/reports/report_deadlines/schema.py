"""What the last day of a year's reports looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class ReportDeadlineSchema(Schema):
    """By when the evaluation reports of a school year are due, where OGM has set it; else it is 30 June."""

    school_year = fields.String(required=True)
    due_on = fields.Date(required=True)
