"""What a report says, as it is shown and as each hop keeps it."""

from __future__ import annotations

from marshmallow import Schema, fields

from chassis.asked import Asked
from chassis.schema import WordsSchema
from services.partnership.reports.report_outcomes.queries import outcomes_of
from services.partnership.reports.report_results.queries import results_of
from services.partnership.years.outcomes.queries import Status


class ResultSchema(Schema):
    """An indicator of the plan, with the value that was reached."""

    objective = fields.String(required=True)
    subject = fields.String(allow_none=True, required=True)
    indicator = fields.UUID(required=True)
    name = fields.String(required=True)
    unit_of_measure = fields.String(allow_none=True, required=True)
    baseline = fields.Float(allow_none=True, required=True)
    target = fields.Float(allow_none=True, required=True)
    realised = fields.Float(allow_none=True, required=True)
    progress = fields.Float(allow_none=True, required=True, metadata={"description": "Realised ÷ target."})
    comment = fields.String(allow_none=True, required=True)


class OutcomeSchema(Schema):
    """One of the eleven outcomes: where it stands by the records, and what the schools say of it."""

    code = fields.String(required=True)
    outcome = fields.Nested(WordsSchema, required=True)
    status = fields.Enum(Status, by_value=True, required=True)
    text = fields.String(allow_none=True, required=True)


class FindingSchema(Schema):
    """What next year's plan has to answer."""

    id = fields.UUID(required=True)
    text = fields.String(required=True)


class ReportContentSchema(Schema):
    """The whole of a report."""

    work_done = fields.String(allow_none=True)
    results = Asked(ResultSchema, results_of)
    outcomes = Asked(OutcomeSchema, outcomes_of)
    findings = fields.List(fields.Nested(FindingSchema))
