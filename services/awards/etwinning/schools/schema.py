"""What an eTwinning school looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class EtwinningSchoolSchema(Schema):
    """A school that carries the title of an eTwinning school."""

    school_name = fields.String(required=True)
    since = fields.Date(required=True)
    removed_because = fields.String(allow_none=True)
