"""Who sees which activities."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, or_, select

from chassis.identity import MINISTRY, SCHOOL, Actor, cut
from chassis.opened import chosen_from
from services.training.activities.model import Activity, Approach, Source, State
from services.training.in_service_plans.model import InServicePlan
from services.training.in_service_plans.queries import PUBLIC
from services.training.participants.model import Participant, Trainer
from services.training.scope import covered


def visible_to(actor: Actor) -> Select[Activity]:
    """What a published plan holds is for all who serve there; a school’s own for it, its people and those above."""
    above = {cut(post.unit, level) for post in actor.posts for level in range(MINISTRY, SCHOOL + 1)}
    published = select(InServicePlan.id).where(InServicePlan.id == Activity.plan_id, InServicePlan.state.in_(PUBLIC))
    shown = and_(Activity.unit.in_(sorted(above)), Activity.source != Source.OTMG, published.exists())
    takes_part = select(Participant.activity_id).where(Participant.person == actor.person)
    teaches = select(Trainer.activity_id).where(Trainer.person == actor.person)
    own = or_(Activity.id.in_(takes_part), Activity.id.in_(teaches))
    return select(Activity).where(or_(shown, covered(actor, Activity.unit), own))


@chosen_from(*(one.value for one in Approach), called="approaches")
def of_approach(wanted: Select[Any], approach: str) -> Select[Any]:
    """Those of one approach (TRN-01)."""
    return wanted.where(Activity.approach == approach)


@chosen_from(*(one.value for one in Source), called="source")
def of_source(wanted: Select[Any], source: str) -> Select[Any]:
    """Those that came so into the plan."""
    return wanted.where(Activity.source == source)


@chosen_from("yes", "no")
def open_now(wanted: Select[Any], answer: str) -> Select[Any]:
    """Those for which one may apply."""
    now = Activity.state == State.OPEN
    return wanted.where(~now if answer == "no" else now)
