"""What a joint action plan looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from chassis.asked import Asked
from chassis.progress import Progresses
from services.partnership.plans.action_plans.model import Execution
from services.partnership.plans.indicator_progress.queries import of_plan
from services.partnership.plans.plan_findings.process import findings_for
from services.partnership.plans.plan_sections.model import State
from services.partnership.reviewing.reviews.schema import HopSchema, ReviewedSchema


class SectionLineSchema(Schema):
    """A section of the plan; its content is read and written at its own address."""

    id = fields.UUID(required=True)
    subject = fields.String(allow_none=True)
    state = fields.Enum(State, by_value=True, required=True)
    version = fields.Integer(required=True)


class AnsweredFindingSchema(Schema):
    """A finding of last year's report, and what this plan makes of it."""

    finding = fields.UUID(required=True)
    text = fields.String(required=True)
    answer = fields.String(allow_none=True, required=True)
    reason = fields.String(allow_none=True, required=True)


class ActionPlanSchema(ReviewedSchema):
    """What both schools set themselves for a school year."""

    execution_state = fields.Enum(Execution, by_value=True, required=True)
    declares_content_rules = fields.Boolean(required=True)
    findings = Asked(AnsweredFindingSchema, findings_for)
    sections = fields.List(fields.Nested(SectionLineSchema))
    indicator_progress = Progresses(of_plan)
    hops = fields.List(fields.Nested(HopSchema))
