"""What an objection to what became of a record looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from services.awards.records.activity_records.model import State


class RecordObjectionSchema(Schema):
    """An objection of a school, and what was answered."""

    record = fields.UUID(attribute="record_id", required=True)
    held_in = fields.Enum(State, by_value=True, required=True, metadata={"x-choices": "record_state"})
    sent_back_on = fields.Date(required=True)
    claim = fields.String(required=True)
    answer_by = fields.DateTime(required=True)
    answer = fields.String(allow_none=True)
