"""What a principal's judgement of a half-year looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from chassis.asked import Asked
from services.training.school_management.output_evaluations.model import shown_figures


class OutputFigureSchema(Schema):
    """A figure of what is on record of the half-year."""

    figure = fields.String(required=True, metadata={"x-choices": "output_figure"})
    value = fields.Integer(required=True)


class OutputEvaluationSchema(Schema):
    """How a principal judges what came of a half-year's professional development."""

    half_year = fields.String(required=True)
    figures = Asked(OutputFigureSchema, shown_figures)
    judgement = fields.String(allow_none=True)
