"""What the long parts of a report look like, and how they are asked for."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from chassis.paging import PageAsked
from services.awards.catalogue.model import CATALOGUE

_REPORT = {"x-choices-from": "things:fairness-reports"}


class JurorsAsked(PageAsked):
    """Of which report."""

    report = fields.UUID(required=True, metadata=_REPORT)
    after = fields.Integer(validate=validate.Range(0, 1_000_000))


class ComparedJurorSchema(Schema):
    """How a juror scores beside the others; above nothing is milder, below it stricter."""

    juror = fields.UUID(required=True)
    name = fields.String(required=True)
    place = fields.Integer(required=True)
    scores = fields.Integer(required=True)
    enough = fields.Boolean(required=True)
    effect = fields.Float(allow_none=True)
    low = fields.Float(allow_none=True)
    high = fields.Float(allow_none=True)


class RanksAsked(PageAsked):
    """Of which report, which award area and group."""

    report = fields.UUID(required=True, metadata=_REPORT)
    award_area = fields.String(
        required=True, validate=validate.OneOf(CATALOGUE.codes("award_areas")), metadata={"x-choices": "award_areas"}
    )
    recipient_group = fields.String(
        required=True,
        validate=validate.OneOf(CATALOGUE.codes("recipient_groups")),
        metadata={"x-choices": "recipient_groups"},
    )
    after = fields.UUID()


class ComparedRankSchema(Schema):
    """Where a candidacy stands as it was scored, and where without what jurors differ by, with intervals."""

    candidacy_id = fields.UUID(required=True)
    link = fields.String(required=True)
    name = fields.String(required=True)
    unit = fields.String(required=True, metadata={"x-names": "unit"})
    place = fields.Integer(required=True)
    enough = fields.Boolean(required=True)
    raw = fields.Float(required=True)
    adjusted = fields.Float(allow_none=True)
    low = fields.Float(allow_none=True)
    high = fields.Float(allow_none=True)
    adjusted_place = fields.Integer(allow_none=True)
    best_place = fields.Integer(allow_none=True)
    worst_place = fields.Integer(allow_none=True)
