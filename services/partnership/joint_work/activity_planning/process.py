"""How a plan's activities become activities, and how one is added in the year (PAR-25, PAR-29, PAR-30, PAR-33)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from chassis.errors import NotFound, RuleNotMet
from chassis.identity import Actor, Role
from chassis.processes import rule
from chassis.things import new_id
from services.partnership.catalogue import model as catalogue
from services.partnership.joint_work.activities.model import Activity
from services.partnership.pairing.partnerships.queries import partnership_of
from services.partnership.people.coordinators.model import check_office
from services.partnership.plans.action_plans.model import ActionPlan
from services.partnership.plans.plan_contents.process import is_described, objective_of
from services.partnership.plans.plan_edits.process import MOST_IN_PLAN, all_teach, planned_in
from services.partnership.plans.plan_rows.process import ActivityContent
from services.partnership.plans.plan_sections.model import Objective, PlannedActivity

COORDINATOR, ZUMRE_HEAD = Role.PARTNERSHIP_COORDINATOR, Role.ZUMRE_HEAD


class ActivityPlan(ActivityContent):
    """What is to be done together, for which objective of a plan that was sent; `made_from` names the exam behind it."""

    class Meta:
        """It is a new row of the plan."""

        exclude = ("id",)

    objective_id = fields.UUID(required=True, metadata={"x-choices-from": "things:objectives"})
    topic = fields.String(required=True, validate=validate.OneOf(catalogue.TOPICS), metadata={"x-choices": "topics"})
    kind = fields.String(
        required=True, validate=validate.OneOf(catalogue.ACTIVITY_KINDS), metadata={"x-choices": "activity_kinds"}
    )
    responsible_one = fields.UUID(required=True)
    responsible_two = fields.UUID(required=True)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)
    made_from = fields.UUID(load_default=None, allow_none=True, metadata={"x-choices-from": "things:activities"})


def adopt(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Activity:
    """What stands in a plan that is sent becomes an activity."""
    plan: ActionPlan = inputs["plan"]
    item: PlannedActivity = inputs["item"]
    item.objective_id = objective_of(item, plan)
    return _activity(plan, item)


def plan_another(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Activity:
    """One more row of the plan, in the section of the objective that it serves. Raises NotFound."""
    objective = session.get(Objective, inputs["objective_id"])
    if objective is None:
        raise NotFound
    section = objective.section
    partnership = partnership_of(session, actor, section.partnership_id, locked=True)
    if actor.units(COORDINATOR) and not actor.units(ZUMRE_HEAD):
        check_office(session, partnership.id, actor)
    plan = session.get_one(ActionPlan, section.plan_id, with_for_update=True, populate_existing=True)
    if planned_in(session, plan.id) >= MOST_IN_PLAN:
        raise RuleNotMet("too_many_activities", source="PAR-24")
    last = select(func.max(PlannedActivity.position)).filter_by(section_id=section.id)
    said = {name: value for name, value in inputs.items() if name != "made_from"}
    item = PlannedActivity(id=new_id(), section_id=section.id, position=(session.scalar(last) or 0) + 1, **said)
    session.add(item)
    session.flush()
    activity = _activity(plan, item)
    activity.made_from = inputs["made_from"]
    return activity


def _activity(plan: ActionPlan, item: PlannedActivity) -> Activity:
    return Activity(
        unit=plan.unit,
        group_two=plan.group_two,
        partnership_id=plan.partnership_id,
        plan_id=plan.id,
        school_year=plan.school_year,
        item=item,
        item_id=item.id,
    )


def of_own_section(activity: Activity, actor: Actor) -> bool:
    """A zümre head plans for an objective of the own subject; a coordinator plans for all."""
    subject = activity.item.section.subject
    zumre = (post for school in activity.schools if (post := actor.post((ZUMRE_HEAD,), school, subject)))
    return bool(actor.units(COORDINATOR)) or (subject is not None and any(zumre))


@rule(source="PAR-30", field="description")
def description_too_short(activity: Activity) -> bool:
    """An activity that is none of the samples is described in at least twenty characters."""
    return is_described(activity.item)


@rule(source="PAR-24", field="responsible_one")
def responsible_not_of_the_school(activity: Activity, session: Session, inputs: Mapping[str, Any]) -> bool:
    """The first responsible person teaches at the Group I school, the second at the Group II school."""
    return all_teach(session, activity.schools, [inputs])


@rule(source="PAR-33", field="made_from")
def made_from_elsewhere(activity: Activity, session: Session) -> bool:
    """What is made from an exam's result names an activity of the same partnership."""
    wanted = select(Activity.id).filter_by(id=activity.made_from, partnership_id=activity.partnership_id)
    return activity.made_from is None or session.scalar(wanted) is not None
