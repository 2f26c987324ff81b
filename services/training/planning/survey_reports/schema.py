"""What the report looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from chassis.schema import Text
from services.training.planning.activities.model import Approach
from services.training.planning.activities.schema import SurveyStatementSchema


class ReportAsked(Schema):
    """By school or by programme, of which place and approach."""

    by = fields.String(load_default="programme", validate=validate.OneOf(("school", "programme")))
    unit = Text(most=200, metadata={"x-names": "unit"})
    approach = fields.String(
        validate=validate.OneOf([one.value for one in Approach]), metadata={"x-choices": "approaches"}
    )


class ReportLineSchema(Schema):
    """The averages of one school, or of one programme of it."""

    unit = fields.String(required=True)
    programme = fields.String(allow_none=True, required=True)
    answers = fields.Integer(required=True)
    averages = fields.List(fields.Nested(SurveyStatementSchema), required=True)
