"""What a list of host schools looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from chassis.asked import Asked
from services.mobility.host_schools.queries import of_list
from services.mobility.host_schools.schema import OpenedFieldSchema


class ListedSchoolSchema(Schema):
    """A school of the list, with what the announcement says of it (MOB-04)."""

    id = fields.UUID(required=True)
    school_name = fields.String(required=True)
    unit = fields.String(required=True)
    opened = fields.List(fields.Nested(OpenedFieldSchema), required=True)
    duration_days = fields.Integer(allow_none=True)
    criteria = fields.String(allow_none=True)


class HostListSchema(Schema):
    """The schools that are opened to visits in a year."""

    year = fields.Integer(required=True)
    edition = fields.Integer(required=True)
    letter_number = fields.String(allow_none=True)
    approved_on = fields.Date(allow_none=True)
    approval_number = fields.String(allow_none=True)
    schools = Asked(ListedSchoolSchema, of_list)
