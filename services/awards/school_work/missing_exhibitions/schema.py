"""What a school that shows nothing yet looks like in the list, and how the list is asked for."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from chassis import paging
from chassis.schema import Text


class MissingExhibitionsAsked(Schema):
    """Page by page."""

    after = Text(most=200)
    limit = fields.Integer(load_default=paging.USUAL, validate=validate.Range(1, paging.MOST))


class MissingExhibitionSchema(Schema):
    """A school that has a workshop and shows nothing of it yet."""

    unit = fields.String(required=True)
    school = fields.String(allow_none=True)
    workshops = fields.Integer(required=True)
