"""What an objection looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields


class ObjectionSchema(Schema):
    """The nominating body's objection to a decision, and its answer."""

    candidacy_id = fields.UUID(required=True)
    candidacy = fields.String(attribute="candidacy.name", required=True)
    filed_on = fields.Date(required=True)
    answer_by = fields.DateTime(required=True)
    claim = fields.String(required=True)
    answered_on = fields.Date(allow_none=True)
    upheld = fields.Boolean(allow_none=True)
    answer = fields.String(allow_none=True)
    decision_number = fields.String(allow_none=True)
