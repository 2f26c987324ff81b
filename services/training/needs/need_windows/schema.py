"""What a province's windows look like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class NeedWindowSchema(Schema):
    """How many working days schools of a province have for collecting needs and for requests."""

    collection_days = fields.Integer(required=True)
    request_days = fields.Integer(required=True)
