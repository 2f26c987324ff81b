"""The door of joint action plans."""

from __future__ import annotations

from uuid import UUID

from flask import Response

from chassis.answers import json
from chassis.asking import actor
from chassis.db import transaction
from chassis.describe import refusals, response
from chassis.door import door
from chassis.errors import NotFound
from services.partnership.action_plans.model import ActionPlan
from services.partnership.action_plans.process import REVIEW
from services.partnership.action_plans.queries import in_place, late, of_school_year, overdue, visible_to
from services.partnership.action_plans.schema import ActionPlanSchema, CopiesSchema, CopySchema
from services.partnership.scope import narrowed_to

action_plans = door(
    REVIEW,
    ActionPlanSchema,
    visible_to,
    filters={
        "partnership": narrowed_to(ActionPlan.partnership_id),
        "school_year": of_school_year,
        "place": in_place,
        "overdue": overdue,
        "late": late,
    },
    columns=("partnership_id", "school_year", "execution_state", "due_at", "days_left", "late", "first_submitted_at"),
)


@action_plans.route("/<uuid:thing_id>/copies")
@action_plans.doc(operationId="read_action_plan_copies", responses=response(200, CopiesSchema) | refusals(404))
def copies(thing_id: UUID) -> Response:
    """The plan as it was at each hop of its way (PAR-27)."""
    with transaction() as session:
        plan = session.scalar(visible_to(actor()).where(ActionPlan.id == thing_id))
        if plan is None:
            raise NotFound
        return json({"items": CopySchema(many=True).dump(plan.hops), "next": None})
