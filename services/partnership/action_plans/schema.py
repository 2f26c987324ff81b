"""What a joint action plan looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields

from chassis import clock
from chassis.progress import Progresses
from services.partnership.action_plans.model import ActionPlan, Execution
from services.partnership.indicator_progress.queries import of_plan
from services.partnership.plan_sections.model import State


class SectionLineSchema(Schema):
    """A section of the plan; its content is read and written at its own address."""

    id = fields.UUID(required=True)
    subject = fields.String(allow_none=True)
    state = fields.Enum(State, by_value=True, required=True)
    version = fields.Integer(required=True)


class HopSchema(Schema):
    """One hop of the plan's way."""

    action = fields.String(required=True, metadata={"description": "The state it brought the plan to."})
    at = fields.DateTime(required=True)
    person = fields.UUID(allow_none=True)
    role = fields.String(required=True)
    unit = fields.String(required=True)
    note = fields.String(allow_none=True)


class CopySchema(HopSchema):
    """The plan as it was when it was passed on: the earlier versions, and the copy that the province holds."""

    content = fields.Dict(required=True)


class CopiesSchema(Schema):
    """Every copy, oldest first."""

    items = fields.List(fields.Nested(CopySchema), required=True)
    next = fields.String(allow_none=True, required=True)


def days_left(plan: ActionPlan) -> int | None:
    """The days until the plan is due, below nothing when it is late; none once it was sent."""
    if plan.first_submitted_at:
        return None
    return (plan.due_at.astimezone(clock.ISTANBUL).date() - clock.today()).days


class ActionPlanSchema(Schema):
    """What both schools set themselves for a school year."""

    partnership_id = fields.UUID(required=True)
    group_two = fields.String(required=True)
    school_year = fields.String(required=True)
    execution_state = fields.Enum(Execution, by_value=True, required=True)
    declares_content_rules = fields.Boolean(required=True)
    due_at = fields.DateTime(required=True)
    days_left = fields.Function(days_left, allow_none=True)
    first_submitted_at = fields.DateTime(allow_none=True)
    submitted_at = fields.DateTime(allow_none=True)
    late = fields.Boolean(allow_none=True)
    late_reason = fields.String(allow_none=True)
    return_reason = fields.String(allow_none=True)
    resubmit_by = fields.DateTime(allow_none=True)
    sections = fields.List(fields.Nested(SectionLineSchema))
    indicator_progress = Progresses(of_plan)
    hops = fields.List(fields.Nested(HopSchema))
