"""The balance panel and the trainers' earlier results (TRN-34, TRN-35)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import KnownUnit
from chassis.identity import PROVINCE, Actor, Role, cut
from chassis.scope import below
from services.training.money.balances.process import PURSE
from services.training.planning.trainer_ratings.queries import results_of
from services.training.requests.directorate_evaluations.model import DirectorateEvaluation
from services.training.requests.otmg_requests.model import OtmgRequest, State
from services.training.requests.request_people.model import Part, RequestPerson

# Only what was sent is a request for the directorate; a joint one counts for its host school.
GRANTED = (State.APPROVED, State.PLANNED)
DIRECTORATES = (Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER)


def is_of_a_directorate(actor: Actor) -> bool:
    """An inspector's opinion, other schools' figures and a trainer's results stay with them and ÖYGGM (ledger 5.1)."""
    return bool(actor.units(*DIRECTORATES))


def balance_of(session: Session, evaluation: DirectorateEvaluation) -> list[dict[str, Any]]:
    """Each school of the area that has sent a request this school year: how many, how many approved, for how many."""
    counted: dict[str, dict[str, Any]] = {}
    for school, name, state, requests, seats in session.execute(_counts(evaluation)):
        line = counted.setdefault(school, {"unit": school, "name": name or school, "requests": 0, "approved": 0})
        line["requests"] += requests
        line["approved"] += requests if state in GRANTED else 0
        line["seats"] = line.get("seats", 0) + (seats if state in GRANTED else 0)
    for line in counted.values():
        this = line["unit"] == evaluation.unit and evaluation.request.state not in GRANTED
        line["is_this_school"] = line["unit"] == evaluation.unit
        line["would_be_approved"] = line["approved"] + this
        line["would_have_seats"] = line["seats"] + (len(evaluation.request.participants) if this else 0)
    return sorted(counted.values(), key=lambda line: (-line["approved"], line["unit"]))


def _counts(evaluation: DirectorateEvaluation) -> Any:
    year = evaluation.request.school_year
    seats = select(RequestPerson.request_id, func.count().label("seats")).filter_by(part=Part.PARTICIPANT)
    taking_part = seats.group_by(RequestPerson.request_id).subquery()
    return (
        select(
            OtmgRequest.unit,
            func.max(KnownUnit.name),
            OtmgRequest.state,
            func.count(),
            func.coalesce(func.sum(taking_part.c.seats), 0),
        )
        .outerjoin(KnownUnit, KnownUnit.path == OtmgRequest.unit)
        .outerjoin(taking_part, taking_part.c.request_id == OtmgRequest.id)
        .where(
            below(OtmgRequest.unit, evaluation.evaluated_at),
            OtmgRequest.half_year.startswith(f"{year}/"),
            OtmgRequest.submitted_at.is_not(None),
            OtmgRequest.state != State.MERGED,
        )
        .group_by(OtmgRequest.unit, OtmgRequest.state)
    )


def appropriation_left(session: Session, evaluation: DirectorateEvaluation) -> Decimal:
    """What the province has left in the year in which the training begins."""
    day = evaluation.request.starts_on or clock.today()
    return PURSE.balance(session, cut(evaluation.unit, PROVINCE), day.year).left


def trainer_results(session: Session, evaluation: DirectorateEvaluation) -> list[dict[str, Any]]:
    """Of each trainer what they taught before and how it was rated; an empty list where there is no earlier result."""
    return [
        {
            "name": one.name,
            "workplace": one.workplace,
            "programmes": results_of(session, person=one.person, name=one.name, workplace=one.workplace or ""),
        }
        for one in evaluation.request.trainers
    ]
