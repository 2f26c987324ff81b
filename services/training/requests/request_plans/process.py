"""An approved request enters the local plan at once (TRN-36), and another trainer may step in (Q-31)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.directory import unit_of
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.processes import processes_of, rule
from chassis.transitions import create, take
from services.training.planning.activities.process import ACTIVITY
from services.training.requests.directorate_evaluations.model import DirectorateEvaluation
from services.training.requests.otmg_requests.model import OtmgRequest
from services.training.requests.request_people.process import RequestedTrainer, add_trainer
from services.training.requests.request_submissions.process import keep_number

DECIDED = ("form", "programme_code", "venue_kind", "venue")


class SteppingInTrainer(RequestedTrainer):
    """Who teaches instead, and whose line that is."""

    line = fields.UUID(required=True, metadata={"x-choices-from": "of:trainers.id"})


def note_decision(request: OtmgRequest, inputs: Mapping[str, Any]) -> None:
    """What the directorate laid down for the plan, and which number the request had."""
    keep_number(request)
    for name in DECIDED:
        setattr(request, name, inputs[name])


def enter_plan(request: OtmgRequest, session: Session) -> None:
    """The plan's entry, and that the request is planned."""
    entry = create(session, ACTIVITY, "plan_request", SYSTEM_ACTOR, {"request": entry_of(session, request)})
    take(session, processes_of(OtmgRequest)[0], "plan", request, SYSTEM_ACTOR, {"activity_id": entry.id})


def note_plan(request: OtmgRequest, inputs: Mapping[str, Any]) -> None:
    """Which entry it became."""
    request.activity_id = inputs["activity_id"]


def entry_of(session: Session, request: OtmgRequest) -> dict[str, Any]:
    """What the plan is told of the request; no number of anybody is among it."""
    school = unit_of(session, request.unit)
    as_it_is = ("form", "programme_code", "starts_on", "ends_on", "days", "hours", "venue_kind")
    return {
        "request_id": request.id,
        "unit": request.unit,
        "case_title": request.title(),
        "subject": request.training_subject,
        "venue": request.venue or (school.name if school else request.unit),
        "participants": [{"person": one.person, "name": one.name, "unit": one.unit} for one in request.participants],
        "trainers": trainers_of(request),
        **{name: getattr(request, name) for name in as_it_is},
    }


def trainers_of(request: OtmgRequest) -> list[dict[str, Any]]:
    """Who teaches, as the plan names them."""
    return [{"person": one.person, "name": one.name, "workplace": one.workplace} for one in request.trainers]


@rule(source="Q-31", field="line")
def not_a_trainer(request: OtmgRequest, inputs: Mapping[str, Any]) -> bool:
    """Who is replaced teaches."""
    return any(one.id == inputs["line"] for one in request.trainers)


def replace_trainer(request: OtmgRequest, session: Session, inputs: Mapping[str, Any]) -> None:
    """One goes, another comes."""
    request.people.remove(next(one for one in request.trainers if one.id == inputs["line"]))
    add_trainer(request, session, inputs)


def ask_again(request: OtmgRequest, session: Session) -> None:
    """The directorate answers once more whether the trainer is suitable, and nothing else."""
    evaluation = session.scalars(select(DirectorateEvaluation).filter_by(request_id=request.id)).one()
    take(session, processes_of(DirectorateEvaluation)[0], "ask_about_trainer", evaluation, SYSTEM_ACTOR)
