"""What a host school looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class OpenedFieldSchema(Schema):
    """A field that the school opens."""

    field = fields.String(required=True, metadata={"x-choices": "subject"})
    capacity = fields.Integer(allow_none=True)
    opens_on = fields.Date(allow_none=True)
    closes_on = fields.Date(allow_none=True)


class HostSchoolSchema(Schema):
    """A school that is opened to visits, with what the announcement says of it."""

    list_id = fields.UUID(required=True)
    school_name = fields.String(required=True)
    nominated_as = fields.String(required=True, metadata={"x-choices": "nominated_as"})
    reason = fields.String(required=True)
    fields_opened = fields.List(fields.String(metadata={"x-choices": "subject"}), attribute="fields", required=True)
    opened = fields.List(fields.Nested(OpenedFieldSchema), required=True)
    duration_days = fields.Integer(allow_none=True)
    criteria = fields.String(allow_none=True)
