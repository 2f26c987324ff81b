"""An approved request enters the local plan in the transaction of its approval (TRN-38, TRN-39)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from chassis.identity import Actor
from services.training.planning.activities.model import Activity, Approach, Form, Source, VenueKind
from services.training.planning.activity_planning.process import sessions_of, trainers_of
from services.training.planning.in_service_plans.process import plan_for_entry
from services.training.planning.participants.model import Participant

_AS_THEY_ARE = ("request_id", "programme_code", "starts_on", "ends_on", "days", "hours", "venue")


def plan_request(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Activity:
    """The activity that a request asked for, with the people it named."""
    request = inputs["request"]
    plan = plan_for_entry(session, request["unit"], request["starts_on"].year)
    activity = Activity(
        unit=request["unit"],
        plan_id=plan.id,
        approach=Approach.SCHOOL_BASED_PD,
        source=Source.OTMG,
        form=Form(request["form"]),
        name=request["subject"],
        planned_on=request["starts_on"],
        venue_kind=VenueKind(request["venue_kind"]),
        **{name: request[name] for name in _AS_THEY_ARE},
    )
    activity.participants = [participant(activity, one) for one in request["participants"]]
    activity.quota = len(activity.participants)
    activity.trainers = trainers_of(request["trainers"])
    activity.sessions = sessions_of(request["starts_on"], request["days"])
    return activity


def participant(activity: Activity, named: Mapping[str, Any]) -> Participant:
    """Somebody who takes part, listed as of another school where that holds."""
    unit = named["unit"]
    return Participant(person=named["person"], name=named["name"], unit=unit, is_of_other_school=unit != activity.unit)
