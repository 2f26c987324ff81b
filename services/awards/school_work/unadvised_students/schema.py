"""What a student without an advisor looks like in the school's list, and how the list is asked for."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from chassis import paging


class UnadvisedAsked(Schema):
    """Page by page."""

    after = fields.UUID()
    limit = fields.Integer(load_default=paging.USUAL, validate=validate.Range(1, paging.MOST))


class UnadvisedStudentSchema(Schema):
    """A student of the school whom no teacher advises."""

    id = fields.UUID(required=True)
    unit = fields.String(required=True)
    name = fields.String(required=True)
    class_name = fields.String(required=True)
    school_number = fields.String(required=True)
