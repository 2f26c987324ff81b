"""What an evaluation looks like from outside, with the panels beside it."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields
from sqlalchemy.orm import Session, object_session

from chassis.asked import Asked
from chassis.asking import actor
from chassis.money.amounts import Money
from services.training.requests.directorate_evaluations.model import DirectorateEvaluation
from services.training.requests.evaluation_panels.queries import (
    appropriation_left,
    balance_of,
    is_of_a_directorate,
    trainer_results,
)


class AnsweredCriterionSchema(Schema):
    """One criterion as it was answered."""

    criterion = fields.String(required=True, metadata={"x-choices": "criteria"})
    answer = fields.String(required=True, metadata={"x-choices": "suitability"})
    reason = fields.String(allow_none=True)


class BalanceLineSchema(Schema):
    """What a school of the area asked for and was granted this school year, and what it would have."""

    unit = fields.String(required=True)
    name = fields.String(required=True)
    requests = fields.Integer(required=True)
    approved = fields.Integer(required=True)
    seats = fields.Integer(required=True)
    is_this_school = fields.Boolean(required=True)
    would_be_approved = fields.Integer(required=True)
    would_have_seats = fields.Integer(required=True)


class EarlierProgrammeSchema(Schema):
    """A programme that the trainer taught before; no average while too few have rated."""

    activity_id = fields.UUID(required=True)
    programme = fields.String(required=True)
    starts_on = fields.Date(allow_none=True)
    ratings = fields.Integer(required=True)
    average = fields.Float(allow_none=True)


class TrainerResultsSchema(Schema):
    """A trainer of the request and what came of their earlier programmes; an empty list where there is none."""

    name = fields.String(required=True)
    workplace = fields.String(allow_none=True)
    programmes = fields.List(fields.Nested(EarlierProgrammeSchema), required=True)


def _opinion(written: str | None) -> str | None:
    return written if is_of_a_directorate(actor()) else None


def _panel(session: Session, evaluation: DirectorateEvaluation, read: Any) -> list[dict[str, Any]]:
    """Other schools’ figures and a trainer’s results are the directorates’ to weigh (PRV-06)."""
    found: list[dict[str, Any]] = read(session, evaluation) if is_of_a_directorate(actor()) else []
    return found


def _left(evaluation: DirectorateEvaluation) -> str | None:
    session = object_session(evaluation)
    return f"{appropriation_left(session, evaluation):.2f}" if session and is_of_a_directorate(actor()) else None


class DirectorateEvaluationSchema(Schema):
    """A directorate’s evaluation of a request (Ek-2)."""

    request_id = fields.UUID(required=True)
    evaluated_at = fields.String(required=True)
    school_name = fields.String(required=True)
    training_subject = fields.String(required=True)
    priority_level = fields.Integer(allow_none=True)
    answers = fields.List(fields.Nested(AnsweredCriterionSchema), required=True)
    inspector_name = fields.Function(lambda one: _opinion(one.inspector_name), allow_none=True)
    inspector_opinion = fields.Function(lambda one: _opinion(one.inspector_opinion), allow_none=True)
    verdict = fields.String(allow_none=True, metadata={"x-choices": "verdict"})
    evaluator_name = fields.String(allow_none=True)
    decided_on = fields.Date(allow_none=True)
    balance_note = fields.String(allow_none=True)
    budget_note = fields.String(allow_none=True)
    estimated_cost = Money(allow_none=True)
    rejection_reason = fields.String(allow_none=True)
    reopening_reason = fields.String(allow_none=True)
    trainer_in_question = fields.Boolean(required=True)
    balance = Asked(BalanceLineSchema, lambda session, one: _panel(session, one, balance_of))
    trainers = Asked(TrainerResultsSchema, lambda session, one: _panel(session, one, trainer_results))
    appropriation_left = fields.Function(_left, allow_none=True, metadata={"type": "string", "x-money": True})
