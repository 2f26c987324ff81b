"""Who sees which activities."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, select

from chassis.identity import Actor
from chassis.opened import chosen_from
from chassis.scope import in_any_of, ways_to
from services.training.planning.activities.model import Activity, Approach, Source, State
from services.training.planning.activity_people.process import MANAGERS, its_trainers
from services.training.planning.in_service_plans.model import InServicePlan
from services.training.planning.in_service_plans.queries import PUBLIC
from services.training.planning.participants.model import Participant, Trainer
from services.training.scope import announced_at, covers_whole, units_of


def visible_to(actor: Actor) -> Select[Activity]:
    """What a published plan holds is for all who serve there; a school’s own for those it concerns."""
    published = select(InServicePlan.id).where(InServicePlan.id == Activity.plan_id, InServicePlan.state.in_(PUBLIC))
    planned = and_(Activity.source != Source.OTMG, published.exists())
    shown = [and_(Activity.unit == unit, planned) for unit in announced_at(actor)]
    theirs = (Participant.person == actor.person, Participant.unit.in_(actor.units(*MANAGERS)))
    take_part = [Activity.id.in_(select(Participant.activity_id).where(one)) for one in theirs]
    teaches = select(Trainer.activity_id).where(Trainer.person == actor.person)
    own = [*take_part, Activity.id.in_(teaches)]
    return in_any_of(select(Activity), [*shown, *ways_to(Activity, units_of(actor)), *own])


def seen_whole(activity: Activity, actor: Actor) -> bool:
    """Of another school’s own those who are its guests, and their managers, see the header only (SEC-03)."""
    teaches = any(one == actor.person for one in its_trainers(activity))
    return not activity.is_of_a_request or teaches or covers_whole(actor, activity.unit)


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
