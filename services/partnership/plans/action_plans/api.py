"""The door of joint action plans."""

from __future__ import annotations

from chassis.door import door
from services.partnership.plans.action_plans.model import ActionPlan
from services.partnership.plans.action_plans.process import REVIEW
from services.partnership.plans.action_plans.schema import ActionPlanSchema
from services.partnership.reviewing.reviews.api import copies
from services.partnership.reviewing.reviews.queries import COLUMNS, filters_of, seen

action_plans = door(
    REVIEW,
    ActionPlanSchema,
    seen(ActionPlan),
    filters=filters_of(ActionPlan),
    columns=(*COLUMNS, "execution_state"),
    due=ActionPlan.awaited_by,
)
copies(action_plans, ActionPlan, seen(ActionPlan), "action_plan")
