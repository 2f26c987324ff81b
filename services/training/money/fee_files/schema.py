"""What a fee file looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from services.training.money.expenses.process import Money
from services.training.money.fee_files.model import Payer, Source
from services.training.money.travel_claims.schema import NegativeLineSchema


class FeeHoursSchema(Schema):
    """Lessons of one trainer on one day."""

    trainer = fields.UUID(allow_none=True)
    trainer_name = fields.String(required=True)
    taught_on = fields.Date(required=True)
    hours = fields.Integer(required=True)
    rate = Money(allow_none=True)
    amount = Money(allow_none=True)
    legal_basis = fields.String(required=True, metadata={"x-choices": "legal_bases"})


class FeeDocumentSchema(Schema):
    """A document of the file."""

    kind = fields.String(required=True, metadata={"x-choices": "fee_document"})
    is_filled = fields.Boolean(required=True)
    signed_by = fields.String(allow_none=True)
    signed_on = fields.Date(allow_none=True)


class FeeFileSchema(Schema):
    """The fees of one activity in one budget year."""

    source = fields.Enum(Source, by_value=True, required=True, metadata={"x-choices": "fee_source"})
    source_id = fields.UUID(required=True)
    subject = fields.String(required=True)
    ended_on = fields.Date(required=True)
    budget_year = fields.Integer(required=True)
    payer = fields.Enum(Payer, by_value=True, required=True, metadata={"x-choices": "payer"})
    run_by = fields.String(required=True, metadata={"x-choices": "run_by"})
    hours = fields.List(fields.Nested(FeeHoursSchema), required=True)
    documents = fields.List(fields.Nested(FeeDocumentSchema), required=True)
    corrections = fields.List(fields.Nested(NegativeLineSchema), required=True)
    total = Money(required=True)
    paid_on = fields.Date(allow_none=True)
    document_number = fields.String(allow_none=True)
