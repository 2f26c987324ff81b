"""How an application is weighed: points by each criterion of the offer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import Schema, fields, validate

from chassis.processes import rule
from chassis.schema import Inputs, Text
from chassis.seats.model import Applied


class CriterionMark(Inputs):
    """How many points by one criterion."""

    code = Text(required=True, most=40, metadata={"x-choices-from": "of:measures.code"})
    points = fields.Integer(required=True, validate=validate.Range(0, 1000))


class ApplicationWeighing(Inputs):
    """The points by every criterion of the offer."""

    marks = fields.List(fields.Nested(CriterionMark), required=True, validate=validate.Length(min=1, max=30))


class MeasureSchema(Schema):
    """One criterion, and the most points by it."""

    code = fields.String(required=True)
    text = fields.String(required=True)
    most = fields.Integer(required=True)


class GivenMarkSchema(Schema):
    """The points by one criterion."""

    code = fields.String(required=True, metadata={"x-choices": "criterion"})
    points = fields.Integer(required=True)


@rule()
def not_weighed(application: Applied) -> bool:
    """Where an offer has criteria, every application is weighed by them first."""
    return application.is_weighed or not application.offer.measures


@rule(field="marks")
def criterion_not_marked(application: Applied, inputs: Mapping[str, Any]) -> bool:
    """Every criterion is marked once, with no more points than it has."""
    most = {one["code"]: one["most"] for one in application.offer.measures}
    said = [(one["code"], one["points"]) for one in inputs["marks"]]
    return sorted(code for code, _ in said) == sorted(most) and all(points <= most[code] for code, points in said)


def weigh(application: Applied, inputs: Mapping[str, Any]) -> None:
    """The points by each criterion, and their sum."""
    application.marks = [dict(one) for one in inputs["marks"]]
    application.score = sum(one["points"] for one in inputs["marks"])
    application.is_weighed = True
