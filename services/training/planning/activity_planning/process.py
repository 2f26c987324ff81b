"""How an entry comes into a plan: what is said of it, and its sessions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.errors import NotFound
from chassis.identity import Actor
from chassis.processes import rule
from services.training.planning.activities.model import Activity, Approach
from services.training.planning.in_service_plans.model import InServicePlan
from services.training.planning.in_service_plans.model import State as PlanState
from services.training.planning.in_service_plans.process import add_entry
from services.training.planning.in_service_plans.queries import visible_to
from services.training.planning.participants.model import Trainer
from services.training.planning.training_sessions.model import TrainingSession

SESSIONS_A_DAY = 2
MOST_DAYS = 60
NO_HOURS: Mapping[str, str | None] = {}


def plan_entry(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Activity:
    """An entry of a plan that this person may see. Raises NotFound."""
    wanted = visible_to(actor).where(InServicePlan.id == inputs["plan"])
    plan = session.scalar(wanted.with_for_update().execution_options(populate_existing=True))
    if plan is None:
        raise NotFound
    approach = Approach.CENTRAL_TRAINING if plan.is_central else Approach.LOCAL_TRAINING
    return Activity(unit=plan.unit, plan_id=plan.id, approach=approach)


def write_entry(activity: Activity, inputs: Mapping[str, Any]) -> None:
    """What is said of it, its trainers, and its sessions."""
    plain = ("name", "source", "form", "programme_code", "starts_on", "ends_on", "hours", "venue_kind", "venue",
             "delivery", "quota", "opens_on", "closes_on", "subjects")  # fmt: skip
    for name in plain:
        setattr(activity, name, inputs[name])
    activity.reserved = [dict(one) for one in inputs["reserved"]]
    activity.criteria = [dict(one) for one in inputs["criteria"]]
    activity.planned_on = inputs["starts_on"]
    activity.days = _days_of(inputs)
    activity.trainers = trainers_of(inputs["trainers"])
    hours = {name: inputs[name] for name in ("starts_at", "ends_at")}
    activity.sessions = sessions_of(inputs["starts_on"], activity.days, hours)


def _days_of(inputs: Mapping[str, Any]) -> int:
    days: int = (inputs["ends_on"] - inputs["starts_on"]).days
    return days + 1


def trainers_of(named: list[dict[str, Any]]) -> list[Trainer]:
    """A row for each."""
    return [Trainer(person=one["person"], name=one["name"], workplace=one["workplace"]) for one in named]


def name_trainers(activity: Activity, inputs: Mapping[str, Any]) -> None:
    """Others teach than were planned (Q-31)."""
    activity.trainers = trainers_of(inputs["trainers"])


def sessions_of(starts_on: date, days: int, hours: Mapping[str, str | None] = NO_HOURS) -> list[TrainingSession]:
    """One on each day where its hours are said, else a morning and an afternoon; until somebody plans otherwise."""
    a_day = 1 if any(hours.values()) else SESSIONS_A_DAY
    return [
        TrainingSession(number=number + 1, held_on=starts_on + timedelta(days=number // a_day), **hours)
        for number in range(days * a_day)
    ]


def enter_plan(activity: Activity, session: Session) -> None:
    """The plan has one entry more."""
    plan = session.get_one(InServicePlan, activity.plan_id, with_for_update=True, populate_existing=True)
    add_entry(session, plan)


@rule(source="SM-TRN-4", status=409)
def plan_is_closed(activity: Activity, session: Session) -> bool:
    """Entries are added to a plan that is drafted or published."""
    found = session.scalar(select(InServicePlan.state).filter_by(id=activity.plan_id))
    return found is not PlanState.CLOSED


@rule(source="TRN-41", field="trainers")
def trainer_without_account(activity: Activity) -> bool:
    """One of those who teach can sign in: they start it and keep the attendance."""
    return any(one.person for one in activity.trainers)


@rule(source="PLT-13", field="ends_on")
def too_many_days(activity: Activity, inputs: Mapping[str, Any]) -> bool:
    """An entry is one training, and not a whole year."""
    return _days_of(inputs) <= MOST_DAYS
