"""What the pause looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class InSchoolPauseSchema(Schema):
    """Whether schools may set up communities of their own, and since when."""

    since = fields.Date(required=True)
