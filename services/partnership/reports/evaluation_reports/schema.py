"""What a joint evaluation report looks like from outside."""

from __future__ import annotations

from marshmallow import fields

from services.partnership.reports.report_contents.schema import ReportContentSchema
from services.partnership.reviewing.reviews.schema import HopSchema, ReviewedSchema


class EvaluationReportSchema(ReviewedSchema, ReportContentSchema):
    """What both schools say of their year."""

    plan_id = fields.UUID(required=True)
    hops = fields.List(fields.Nested(HopSchema))
