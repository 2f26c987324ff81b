"""What a package looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class PackageSchema(Schema):
    """The accepted plans and reports of a school year as one file, with its digest."""

    school_year = fields.String(required=True)
    asked_by = fields.UUID(allow_none=True)
    files = fields.Integer(allow_none=True)
    size = fields.Integer(allow_none=True)
    sha256 = fields.String(allow_none=True)
