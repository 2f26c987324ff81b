"""What is kept when a plan is passed on, and what begins when it is sent (PAR-27, PAR-38)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor, Post
from chassis.processes import processes_of
from chassis.transitions import create, take
from services.partnership.joint_work.activities.model import NOT_BEGUN, Activity
from services.partnership.plans.action_plans.model import ActionPlan, Hop
from services.partnership.plans.plan_contents.process import activities_of
from services.partnership.plans.plan_sections.schema import PlanSectionSchema
from services.partnership.reviewing.reviews.process import keeping


def hop_of(plan: ActionPlan, **said: Any) -> Hop:
    """A hop of this plan, with the plan as it was then (PAR-27)."""
    content = {"sections": PlanSectionSchema(many=True, exclude=("indicator_progress",)).dump(plan.sections)}
    return Hop(plan_id=plan.id, content=content, **said)


keep_hop = keeping(hop_of)


def send_off(plan: ActionPlan, session: Session, actor: Actor, post: Post, inputs: Mapping[str, Any]) -> None:
    """With the plan on its way, what it holds can be carried out (PAR-38, Q-09)."""
    keep_hop(plan, session, actor, post, inputs)
    open_activities(plan, session)


def open_activities(plan: ActionPlan, session: Session) -> None:
    """Every row of the plan is an activity; of one that has not begun it is told anew who is awaited, and when."""
    process = processes_of(Activity)[0]
    wanted = select(Activity).filter_by(plan_id=plan.id).with_for_update(of=Activity)
    known = {one.item_id: one for one in session.scalars(wanted)}
    for item in activities_of(plan):
        if item.id not in known:
            create(session, process, "adopt", SYSTEM_ACTOR, {"plan": plan, "item": item})
        elif known[item.id].state in NOT_BEGUN:
            take(session, process, "replan", known[item.id], SYSTEM_ACTOR)
