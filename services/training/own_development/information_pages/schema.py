"""What an information page looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class InformationPageSchema(Schema):
    """What everybody can read about an approach."""

    approach = fields.String(required=True, metadata={"x-choices": "approaches"})
    edition = fields.Integer(required=True)
    name_tr = fields.String(required=True)
    name_en = fields.String(required=True)
    body_tr = fields.String(required=True)
    body_en = fields.String(required=True)
    guide = fields.String(allow_none=True)
    published_at = fields.DateTime(allow_none=True)
