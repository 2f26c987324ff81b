"""What the report of a host school looks like, and how it is asked for."""

from __future__ import annotations

from marshmallow import Schema, fields

from chassis import paging
from chassis.schema import Text


class HostReportAsked(paging.UnitsAsked):
    """Visits that began between two days, below a place, page by page."""

    since = fields.Date()
    until = fields.Date()
    place = Text(most=200, metadata={"x-names": "unit"})


class HostReportSchema(Schema):
    """How often a school was visited, by how many people of which provinces, and what they carried over."""

    unit = fields.String(required=True)
    school_name = fields.String(required=True)
    visits = fields.Integer(required=True)
    participants = fields.Integer(required=True)
    provinces = fields.Integer(required=True)
    provinces_reached = fields.List(fields.String(), required=True)
    practices_planned = fields.Integer(required=True)
    practices_carried_over = fields.Integer(required=True)
    practices_dropped = fields.Integer(required=True)
