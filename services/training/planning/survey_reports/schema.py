"""What the report looks like from outside."""

from __future__ import annotations

from marshmallow import fields, validate

from chassis import paging
from chassis.schema import Text
from services.training.planning.activities.model import Approach
from services.training.planning.activities.schema import SurveyStatementSchema


class ReportAsked(paging.LinesAsked):
    """By school or by programme, of which place and approach."""

    by = fields.String(
        load_default="programme",
        validate=validate.OneOf(("school", "programme")),
        metadata={"x-choices": "reported_by"},
    )
    unit = Text(most=200, metadata={"x-names": "unit"})
    approach = fields.String(
        validate=validate.OneOf([one.value for one in Approach]), metadata={"x-choices": "approaches"}
    )


class ReportLineSchema(SurveyStatementSchema):
    """The average of one statement at one school, or of one programme of it; only where five have answered."""

    unit = fields.String(required=True)
    programme = fields.String(allow_none=True, required=True)
