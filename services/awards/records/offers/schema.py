"""What an offer looks like to the school."""

from __future__ import annotations

from marshmallow import Schema, fields

from services.awards.records.offers.model import Source


class OfferSchema(Schema):
    """A work of another programme, with what is known of it; `suggested_items` are those under which it may stand."""

    project_year_id = fields.UUID(required=True)
    source = fields.Enum(Source, by_value=True, required=True, metadata={"x-choices": "source"})
    name = fields.String(required=True)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)
    link = fields.String(required=True)
    people = fields.List(fields.UUID(), required=True)
    partner = fields.String(allow_none=True, metadata={"x-names": "unit"})
    student_count = fields.Integer(required=True)
    suggested_items = fields.List(fields.String(), required=True, metadata={"x-choices": "items"})
    record = fields.UUID(attribute="record_id", allow_none=True)
