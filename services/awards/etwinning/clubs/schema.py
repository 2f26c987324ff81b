"""What an eTwinning club looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class EtwinningClubSchema(Schema):
    """Teachers and students who work for eTwinning together."""

    mission_id = fields.UUID(required=True)
    name = fields.String(required=True)
    teachers = fields.List(fields.String(), required=True)
    students = fields.Integer(required=True)
    works_on = fields.String(allow_none=True)
