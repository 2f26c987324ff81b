"""What a plan's section looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from chassis.progress import Progresses
from services.partnership.plans.indicator_progress.queries import of_section


class IndicatorSchema(Schema):
    """By what an objective is measured (performans göstergesi)."""

    id = fields.UUID(required=True)
    name = fields.String(required=True)
    unit_of_measure = fields.String(allow_none=True)
    baseline = fields.Float(allow_none=True)
    target = fields.Float(allow_none=True)
    measured_on = fields.Date(allow_none=True)
    owner = fields.String(allow_none=True)


class ObjectiveSchema(Schema):
    """What is to be reached (hedef)."""

    id = fields.UUID(required=True)
    title = fields.String(required=True)
    aims = fields.List(fields.String(), required=True)
    topic = fields.String(allow_none=True)
    indicators = fields.List(fields.Nested(IndicatorSchema), required=True)


class ActivitySchema(Schema):
    """What is to be done together (faaliyet)."""

    id = fields.UUID(required=True)
    title = fields.String(required=True)
    objective_id = fields.UUID(allow_none=True)
    objective = fields.String(attribute="objective.title", metadata={"description": "The objective's title."})
    topic = fields.String(allow_none=True)
    property_kind = fields.String(allow_none=True)
    sample_code = fields.String(allow_none=True)
    workshop_kind = fields.String(allow_none=True)
    workshop_other = fields.String(allow_none=True)
    contest_field = fields.String(allow_none=True)
    description = fields.String(allow_none=True)
    kind = fields.String(allow_none=True)
    responsible_one = fields.UUID(allow_none=True)
    responsible_two = fields.UUID(allow_none=True)
    starts_on = fields.Date(allow_none=True)
    ends_on = fields.Date(allow_none=True)


class PlanSectionSchema(Schema):
    """The plan of one joint zümre, or of the whole school (then `subject` is empty)."""

    plan_id = fields.UUID(required=True)
    partnership_id = fields.UUID(required=True)
    group_two = fields.String(required=True)
    school_year = fields.String(required=True)
    subject = fields.String(allow_none=True)
    head = fields.UUID(allow_none=True)
    objectives = fields.List(fields.Nested(ObjectiveSchema), required=True)
    activities = fields.List(fields.Nested(ActivitySchema), required=True)
    indicator_progress = Progresses(of_section)
